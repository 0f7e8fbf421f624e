t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), (), (1,), 1, (1), (1, 2) + (3,), (0,) * 3)
print(t.index("a"), t.count(1), "a" in t, tuple("abc"), tuple([1, 2]), tuple(), tuple(range(3)))
a, b, c = t
print(a, b, c, (1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, "a")) == hash((1, "a")), hash(()) == hash(()))
d = {(1, 2): "x", (): "y"}
print(d[(1, 2)], d[1, 2], d[()])
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def store():
    t[0] = 5
def delete():
    del t[0]
show(lambda: t[3])
show(lambda: t["a"])
show(store)
show(delete)
show(lambda: t.index(99))
show(lambda: t.append(1))
show(lambda: hash((1, [])))
show(lambda: (1, 2) + [3])
show(lambda: tuple(5))
x = 1, 2
y = 1,
print(x, y, type(y).__name__)
