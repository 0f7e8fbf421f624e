print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("abc"), min([5]), max((1, 2.5)), max(1, True), max(True, 1), min(0, False))
print(min([], default="d"), max([], default=None), min(["bb", "a"], key=len), max("bb", "ccc", "a", key=len), max([1, -5, 3], key=abs), min([(1, "b"), (1, "a")]), max({"a": 1, "b": 0}))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum((1, 2), 10), sum(range(10), start=5), sum([True, True]), sum([0.1] * 10), sum([2 ** 62, 2 ** 62, 2 ** 62]))
print(max([1, 3, 3, 2], key=lambda v: v), max(["a", "b"], key=lambda s: 0), min(["x", "y"], key=lambda s: 0))
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: min([]))
show(lambda: max(()))
show(lambda: max(1, default=5))
show(lambda: max(1, 2, default=5))
show(lambda: sum([1, "a"]))
show(lambda: sum([1], "a"))
show(lambda: min(1, "a"))
show(lambda: max([1, 2], key=5))
