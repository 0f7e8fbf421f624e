def f():
    raise RuntimeError("a\nb")
def g():
    try:
        f()
    except RuntimeError as e:
        raise SystemError() from None
def loop(n):
    if n == 0:
        g()
    loop(n - 1)
loop(10)
