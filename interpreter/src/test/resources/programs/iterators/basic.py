it = iter([1, 2])
print(next(it), next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args)
print(iter(it) is it, list(it), type(it).__name__, type(iter("a")).__name__, type(iter(())).__name__, type(iter(range(1))).__name__)
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z))
m = map(lambda x, y: x + y, [1, 2, 3], [10, 20])
print(list(m), list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(reversed([1, 2, 3])), list(reversed((1, 2))), list(zip()), list(zip([1])))
print(type(z).__name__, type(m).__name__, type(enumerate([])).__name__, type(filter(None, [])).__name__, type(reversed([])).__name__)
it = iter([3, 1, 2])
print(sorted(it), sorted(it))
it = iter(range(10))
print(sum(it), sum(it), 3 in iter([1, 2, 3, 4]))
it = iter("abcdef")
for c in it:
    print(c, next(it), end=";")
print()
count = [0]
def tick():
    count[0] += 1
    return count[0]
print(list(iter(tick, 4)))
print(list(map(lambda p: p[0] * p[1], zip(range(3), range(3)))))
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: iter(5))
show(lambda: next([]))
show(lambda: next(5))
show(lambda: list(map(1, [1])))
show(lambda: reversed({1: 2}.values()) and "ok")
show(lambda: reversed(5))
show(lambda: zip(1))
show(lambda: enumerate())
show(lambda: map(len))
show(lambda: list(zip([1, 2], [1], strict=True)))
show(lambda: list(map(lambda x: 1 // x, [1, 0])))
def loop():
    for x in 5:
        pass
show(loop)
def loop_none():
    for x in None:
        pass
show(loop_none)
