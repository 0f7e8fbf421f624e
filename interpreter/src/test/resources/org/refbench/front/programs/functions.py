def outer(a, b=1, c=None):
    """A docstring."""
    count = 0
    unused = a

    def inner(x, y=a, z=b):
        nonlocal count
        count += x
        global total
        total = count
        return lambda q, r=c: (q, r, a, x)

    def recursive(n):
        return recursive(n - 1) if n else inner

    del unused
    return inner(1, z=2)(3).x(4, key=5).y() if 0 else recursive


def captured(a):
    def get():
        return a
    a = 2
    del a
    return get


def calls(f, o):
    f()
    f(1, 2, k=3, m=4)
    o.m()
    o.m(1).n(2)
    o.m(1, k=f(2))
    o[0](1)
    (lambda: 0)()
    (lambda x, y=1, z=o: x + y)(1)
    return f(o.a.b, o.a.c())


def display(a, b):
    return [a, b], (a, b), {a: b, b: a}, {'x': a, 'y': b}, [], (), {}, [1, 2, 3], [1, 2], (1, 2, a), {'k': 1}


def slices(a, i):
    return a[i], a[1:2], a[:], a[i:], a[:i], a[::i], a[1, 2], a[i, ::2], a[-1]


def comprehensions(a, b):
    x = [i for i in a]
    y = [i + j for i in a if i for j in b if j if i < j]
    z = {k: v for k, v in a}
    w = [[c for c in r] for r in a if r]
    v = [y for x in a for y in [x + b]]
    u = {p: q for p in a for q, r in [(p, b)] if r}
    t = [lambda: (i, b) for i in range(3)]
    s = [i for i in [1, 2, 3] if i not in [1, 2]]
    return [f for f in [g for g in x] if f or g], [x for x in x]


def imports():
    import os
    import os.path
    import a.b.c as d
    import e as f, g
    from h import i, j as k
    from . import l
    from ..m.n import (o, p)
    return os, d


total = 0
sizes = [len(line) for line in open(total)]
