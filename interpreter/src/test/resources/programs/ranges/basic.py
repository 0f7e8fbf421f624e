print(range(5), range(1, 5), range(0, 10, 3), list(range(5)), list(range(5, 0, -2)), list(range(0)), list(range(5, 0)))
r = range(2, 20, 3)
print(len(r), r[0], r[-1], r[2:4], r[::-1], 5 in r, 6 in r, 5.0 in r, "x" in r, r.index(8), r.count(8), r.start, r.stop, r.step)
print(range(10)[2:8:2], range(10)[::-1], list(reversed(range(4))), sum(range(101)), max(range(5)), min(range(3, 6)), len(range(0, 10 ** 18)))
print(list(range(2 ** 63 - 4, 2 ** 63 - 1)), list(range(-(2 ** 63), -(2 ** 63) + 2)), range(10 ** 18)[10 ** 17], 10 ** 20 in range(10 ** 18))
print(bool(range(0)), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), [i for i in range(-3, 4, 2)])
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: range(1, 2, 0))
show(lambda: range("a"))
show(lambda: range(1.0))
show(lambda: range())
show(lambda: range(5)[5])
show(lambda: range(5)[-6])
show(lambda: range(3).index(7))
show(lambda: range(1, 2, 3, 4))
show(lambda: range(5)["a"])
for i in range(3):
    i = 10
    print(i, end=" ")
print()
