def numbers(n):
    for i in range(n):
        yield [str(i), {"n": str(i * 1000)}]
def pipeline(source, *suffixes, sep="-", **extra):
    kept = []
    for item in source:
        text = item[0] + sep + item[1]["n"] + "".join(suffixes)
        kept.append(text)
        yield text, dict(extra), kept[-1:]
out = []
for text, extra, kept in pipeline(numbers(30), "a" * 2, str(5), sep="+", k=str(7)):
    out.append(text + extra["k"] + kept[0])
print(len("".join(out)), out[-1])
def talker():
    received = []
    try:
        while True:
            try:
                value = yield [str(len(received)) + x for x in received]
                received.append(str(value) + "!")
            except ValueError as e:
                received.append("error " + str(e))
    finally:
        out.append("closed with " + str(len(received)))
t = talker()
next(t)
for i in range(20):
    t.send(i * 1000)
    if i % 5 == 0:
        t.throw(ValueError(str(i) * 2))
print(t.send("last"))
t.close()
print(out[-1])
def delegate(depth, *data, **named):
    if depth == 0:
        got = yield data, named
        return [got] + list(data)
    result = yield from delegate(depth - 1, str(depth) * 3, *data, **{"d" + str(depth): [depth]}, **named)
    return result + [str(depth)]
d = delegate(12)
data, named = next(d)
print(len(data), len(named))
try:
    d.send([str(99)])
except StopIteration as e:
    print(e.value)
for i in range(10):
    x = delegate(i)
    next(x)
    try:
        x.throw(KeyError, str(i))
    except KeyError as e:
        out.append(str(e))
abandoned = []
for i in range(20):
    t = talker()
    next(t)
    t.send(str(i))
    abandoned.append(t)
abandoned.clear()
t = None
first, *rest = (str(i) + "x" for i in range(1000, 1020))
*init, (a, *b) = [[str(i)] * 3 for i in range(5)]
print(first, len(rest), len(init), a, b)
def spread(*args, key=None, **kwargs):
    return len(args), key, sorted(kwargs)
print(spread(*(str(i) for i in range(2000, 2010)), **{"key": str(3), "z" + str(1): 1}))
def leak():
    yield str(1)
    next(iter([]))
try:
    list(leak())
except RuntimeError as e:
    print(e)
print(len([x for x in out if x.startswith("closed")]) > 0)
