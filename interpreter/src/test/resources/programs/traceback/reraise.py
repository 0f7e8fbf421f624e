def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print("cleaning up")
        raise
f()
