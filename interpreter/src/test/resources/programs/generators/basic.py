def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"
print(list(count(4)), tuple(count(0)), sum(count(101)))
for x in count(3):
    print(x)
g = count(2)
print(iter(g) is g, next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("stop again", e.value, e.args)
print(next(g, "default"))
def empty():
    return
    yield
print(list(empty()))
def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            break
        received.append(value)
    return received
e = echo()
print(next(e), e.send("a"), e.send("b"))
try:
    e.send(None)
except StopIteration as stop:
    print(stop.value)
e = echo()
try:
    e.send(1)
except TypeError as error:
    print(error)
print(e.send(None), e.send(5))
def arguments(a, b=2, *args, c=3, **kwargs):
    yield a
    yield b
    yield args
    yield c
    yield kwargs
print(list(arguments(1, 5, 6, 7, c=8, d=9)), list(arguments(0)))
def closure(n):
    total = 0
    def add():
        nonlocal total
        total += 1
    for i in range(n):
        add()
        yield total, i
    yield lambda: total
print([x if isinstance(x, tuple) else x() for x in closure(3)])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for x, _ in zip(fib(), range(10))])
print(max(count(5)), min(count(5)), sorted(count(5), reverse=True), any(count(1)), all(count(3)))
print(dict((k, str(k)) for k in count(3)), {k: v for k, v in enumerate(count(3))})
print(3 in count(5), 9 in count(5), "-".join(str(x) for x in count(4)))
def tree(node):
    if node:
        left, value, right = node
        for x in tree(left):
            yield x
        yield value
        for x in tree(right):
            yield x
print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def nested(n):
    if n:
        yield n
        for x in nested(n - 1):
            yield x
print(sum(nested(50)))
expression = (x * y for x in range(3) for y in range(x) if y)
print(type(expression).__name__, list(expression), list(expression))
print(repr(count(1))[:29], count.__name__, count(1).__name__, count(1).__qualname__)
g = count(1)
g.__name__ = "renamed"
g.__qualname__ = "q.renamed"
print(g.__name__, repr(g)[:27])
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code is count.__code__)
next(g)
print(g.gi_running, g.gi_suspended)
for _ in g:
    pass
print(g.gi_running, g.gi_suspended, g.gi_frame)
def self_running():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1
me = self_running()
next(me)
del me
def early():
    for x in count(10):
        if x == 3:
            return x
print(early())
def swap():
    x = yield
    while True:
        x = yield x * 2
s = swap()
s.send(None)
print([s.send(i) for i in range(4)])
print(*count(3), [*count(3)], (*count(2), 9))
a, b, *c = count(5)
print(a, b, c)
print([list(count(i)) for i in count(4)])
print((yielded := list(count(2))), yielded)
for i, j in zip(count(3), map(lambda x: x + 1, count(5))):
    print(i, j)
print(list(filter(None, count(4))), list(reversed(list(count(3)))))
lambda_generator = lambda n: (yield n)
print(list(lambda_generator(5)))
