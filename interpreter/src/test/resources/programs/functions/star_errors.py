def f(a, b=1, *, c, d=2):
    pass
def g(a, b, /, c):
    pass
def h(*args, k):
    pass
def two(*, x, y, z):
    pass
def one(a):
    pass
def none():
    pass
def posonly(a, b, /):
    pass
def show(call):
    try:
        call()
    except TypeError as e:
        print(e)
show(lambda: f())
show(lambda: f(1))
show(lambda: f(1, 2, 3))
show(lambda: f(1, 2, 3, c=4))
show(lambda: f(1, 2, 3, 4, c=4, d=5))
show(lambda: f(1, c=1, a=2))
show(lambda: f(1, c=1, e=2))
show(lambda: f(c=1))
show(lambda: g(1, 2))
show(lambda: g(1, b=2, c=3))
show(lambda: g(a=1, b=2, c=3))
show(lambda: h())
show(lambda: h(1, 2))
show(lambda: two())
show(lambda: two(y=1))
show(lambda: two(x=1, y=1))
show(lambda: one(1, 2, b=3))
show(lambda: one(1, 2, 3))
show(lambda: none(*[1]))
show(lambda: none(**{"a": 1}))
show(lambda: posonly(a=1, b=2))
show(lambda: posonly(1, b=2))
show(lambda: one(*5))
show(lambda: one(**5))
show(lambda: one(*None))
show(lambda: one(1, *5))
show(lambda: print(*5))
show(lambda: print(**5))
show(lambda: one(**{1: 2}))
show(lambda: one(a=1, **{"a": 2}))
show(lambda: one(**{"a": 1}, **{"a": 2}))
show(lambda: one(1, **{"a": 2}))
show(lambda: len(*[1, 2]))
show(lambda: (lambda *, a: a)(1))
show(lambda: [*5])
show(lambda: {**5})
show(lambda: (*None, 1))
