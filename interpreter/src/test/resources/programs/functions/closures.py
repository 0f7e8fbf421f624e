def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc2, get2 = counter()
print(inc(), inc(5), get(), inc2(), get2(), get())
def adders():
    out = []
    for i in range(3):
        def add(x):
            return x + i
        out.append(add)
    return out
print([f(10) for f in adders()])
def make(n):
    def mid():
        def inner():
            return n * 2
        return inner
    return mid
print(make(4)()(), make("a")()())
def late():
    def f():
        return value
    value = 1
    a = f()
    value = 2
    return a, f()
print(late())
def unset():
    def f():
        return missing
    try:
        return f()
    except NameError as e:
        return str(e)
    missing = 1
print(unset())
def param(x):
    def set_x(v):
        nonlocal x
        x = v
    set_x(x + 1)
    return x
print(param(1))
def deep():
    a = 1
    def l1():
        b = 2
        def l2():
            nonlocal a, b
            a += 10
            b += 20
            def l3():
                return a + b
            return l3
        r = l2()
        return r() + b
    return l1() + a
print(deep())
def compose(f, g):
    return lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
def rec():
    def go(n):
        return 0 if n == 0 else n + go(n - 1)
    return go(10)
print(rec())
def deleted():
    x = 1
    def f():
        return x
    del x
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
deleted()
