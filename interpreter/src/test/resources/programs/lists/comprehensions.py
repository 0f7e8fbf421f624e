print([x * x for x in range(5)], [x for x in range(10) if x % 2], [x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)], [[j for j in range(i)] for i in range(4)], [c.upper() for c in "abc"])
print({k: v for k, v in [("a", 1), ("b", 2)]}, {x: x * x for x in range(4) if x != 2}, {v: k for k, v in {"a": 1, "b": 2}.items()})
x = "outer"
print([x for x in range(3)], x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
n = 10
print([n + i for i in range(3)], [a + b for a, b in zip([1, 2], [3, 4])])
def f():
    k = 5
    return [k * i for i in range(3) if i < k]
print(f())
print([y for x in [[1, 2], [3]] for y in x], [[y * 2 for y in x] for x in [[1], [2, 3]]], [1 if i % 2 else 0 for i in range(4)])
print([i for i in "a" if 0] == [], len([0 for _ in range(1000)]), {i % 3: i for i in range(10)})
try:
    print([1 // i for i in [1, 0]])
except ZeroDivisionError as e:
    print(e)
try:
    print(i)
except NameError as e:
    print(e)
