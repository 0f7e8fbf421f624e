def inner(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got
def outer(n):
    result = yield from inner(n)
    yield "result", result
    return "end"
print(list(outer(3)))
g = outer(2)
print(next(g), g.send("x"), g.send("y"))
try:
    next(g)
except StopIteration as e:
    print(e.value)
def chain(*iterables):
    for it in iterables:
        yield from it
print(list(chain([1, 2], "ab", (x for x in range(2)), {5: 6}, range(2))))
def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x
print(list(flatten([1, [2, [3, [4, []]], 5], [[6]]])))
def deep(n):
    if n == 0:
        x = yield "bottom"
        return x
    return (yield from deep(n - 1))
d = deep(60)
print(next(d))
try:
    d.send("up")
except StopIteration as e:
    print(e.value)
def catching():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
def delegating():
    yield from catching()
d = delegating()
print(next(d), d.throw(ValueError("one")), next(d), d.throw(ValueError, "two"), d.send(1))
try:
    d.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
try:
    next(d)
except StopIteration as e:
    print("finished", e.value)
def stopping():
    try:
        yield 1
    except ValueError:
        return "returned"
def receives():
    x = yield from stopping()
    yield x
r = receives()
next(r)
print(r.throw(ValueError()))
def over_list():
    try:
        yield from [1, 2, 3]
    except KeyError as e:
        yield "key", str(e)
o = over_list()
print(next(o), o.throw(KeyError("a")))
print(list(o))
o = over_list()
next(o)
try:
    o.send(5)
except AttributeError as e:
    print(e)
def cleanup(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("inner closed")
def outside(log):
    try:
        yield from cleanup(log)
    finally:
        log.append("outer closed")
log = []
o = outside(log)
next(o)
o.close()
print(log)
log = []
o = outside(log)
next(o)
try:
    o.throw(GeneratorExit)
except GeneratorExit:
    print("exit", log)
o = outer(2)
next(o)
print(type(o.gi_yieldfrom).__name__, o.gi_yieldfrom.__name__)
def bad():
    yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def itself():
    yield from me
me = itself()
try:
    next(me)
except ValueError as e:
    print(e)
del me
def value_of_for():
    it = inner(1)
    for x in it:
        pass
    return (yield from it)
v = value_of_for()
try:
    next(v)
except StopIteration as e:
    print(e.value)
def finished():
    g = inner(0)
    list(g)
    r = yield from g
    yield "r", r
print(list(finished()))
def two_levels():
    def a():
        try:
            yield 1
        except ValueError:
            yield "a"
            raise KeyError("from a")
    def b():
        try:
            yield from a()
        except KeyError as e:
            yield "b", str(e), type(e.__context__).__name__
    yield from b()
t = two_levels()
print(next(t), t.throw(ValueError), next(t))
print(list(t))
def map_stop():
    def raiser(x):
        if x == 2:
            raise StopIteration("value")
        return x
    r = yield from map(raiser, range(5))
    yield r
print(list(map_stop()))
