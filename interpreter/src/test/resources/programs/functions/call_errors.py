def f0():
    pass
def f1(a):
    pass
def f2(a, b=1):
    pass
def f3(a, b, c):
    pass
def show(f):
    try:
        f()
    except TypeError as e:
        print(e)
show(lambda: f0(1))
show(lambda: f0(1, 2))
show(lambda: f0(x=1))
show(lambda: f1())
show(lambda: f1(1, 2))
show(lambda: f1(1, 2, 3))
show(lambda: f1(1, a=2))
show(lambda: f1(b=2))
show(lambda: f1(1, b=2))
show(lambda: f2())
show(lambda: f2(1, 2, 3))
show(lambda: f2(b=2))
show(lambda: f3())
show(lambda: f3(1))
show(lambda: f3(1, 2))
show(lambda: f3(a=1))
show(lambda: f3(1, 2, 3, 4))
show(lambda: f3(1, 2, 3, d=4))
show(lambda: f3(b=1, c=2))
show(lambda: (lambda x: x)())
show(lambda: (lambda: 0)(1))
show(lambda: 5())
show(lambda: "abc"())
show(lambda: None())
show(lambda: [1](0))
show(lambda: {}())
def outer():
    def inner(a):
        pass
    inner()
show(outer)
