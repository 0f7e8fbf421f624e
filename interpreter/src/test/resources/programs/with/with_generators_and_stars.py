class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *a):
        if self.n == "bad": raise KeyError(self.n)
        return self.n == "swallow"
def f():
    for i in range(3):
        with M("x"), M("swallow"):
            if i == 1: raise ValueError
            if i == 2: return i
        yield i
print(list(f()))
def g():
    try:
        with M("x") as a, M("y") as b:
            yield a + b
            yield 2
    finally:
        print("fin")
x = g(); next(x); x.close()
def h():
    with M("swallow"):
        yield 1
        raise ValueError("swallowed")
    yield "after"
print(list(h()))
def j():
    with M("swallow"):
        return 1
    return 2
print(j())
def k():
    while True:
        with M("swallow"):
            break
    return "k"
print(k())
def r():
    with M("bad"):
        return 5
try:
    r()
except KeyError as e:
    print(repr(e), repr(e.__context__))
class CM:
    async_ = 1
    def __enter__(self): return self
    @staticmethod
    def __exit__(a, b, c): print("static", a); return True
with CM(): 1/0
class N:
    __enter__ = lambda self: 5
    __exit__ = print
with N() as five: print(five)
def deco(*dargs, **dkw):
    def wrap(fn):
        def inner(*args, **kwargs):
            return dargs, dkw, fn(*args, **kwargs)
        inner.__name__ = fn.__name__
        return inner
    return wrap
@deco(1, k=2)
def add(a, b=0, *rest, scale=1):
    return (a + b + sum(rest)) * scale
print(add(1), add(1, 2, 3, scale=2), add.__name__, add(*[1, 2], **{"scale": 3}))
class C:
    def __init__(self, *args, **kwargs): self.a, self.k = args, kwargs
    def m(self, *args, key=None, **kw): return args, key, kw
    @classmethod
    def c(cls, *a, **k): return cls.__name__, a, k
    @staticmethod
    def s(*a, **k): return a, k
    def __call__(self, *a, **k): return "called", a, k
    def gen(self, n):
        for i in range(n): yield self, i
    def __iter__(self):
        yield from self.a
    @property
    def p(self): return (x for x in self.a)
c = C(1, 2, x=3)
print(c.a, c.k, c.m(1, key=2, z=3), C.m(c, *[1], **{"key": 4}), c.c(1, b=2), C.s(*"ab", k=1), c(*[1], q=2))
print([i for s, i in c.gen(3)], list(c), [*c], list(c.p), (lambda a, b: a + b)(*c))
a, *b = c
print(a, b)
print(C(*c, **c.k).a, max(*c), dict(**c.k), {**c.k, "y": 1})
bound = c.m
print(bound(*[9], **{"key": 8}))
class Map:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(C(**Map()).k, {**Map()})
try:
    C.m()
except TypeError as e: print(e)
try:
    c.m(self=1)
except TypeError as e: print(e)
try:
    C(**{1: 2})
except TypeError as e: print(e)
try:
    c.gen()
except TypeError as e: print(e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("value")
        return self.n
    def send(self, v): return ("sent", v)
    def throw(self, *a): return ("thrown", a)
    def close(self): print("closed")
def d():
    r = yield from It()
    yield r
print(list(d()))
y = d()
print(next(y), y.send(5), y.throw(ValueError, "v"))
y.close()
def unpack(*, a, b=2, **rest): return a, b, rest
print(unpack(**{"a": 1, "c": 3}), unpack(a=1, **{"b": 5}))
