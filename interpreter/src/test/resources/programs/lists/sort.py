a = ["banana", "Apple", "cherry", "apple"]
print(sorted(a), sorted(a, key=len), sorted(a, key=lambda s: s.lower()), sorted(a, reverse=True), sorted(a, key=len, reverse=True))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, key=lambda p: (-p[0], p[1])))
x = 12345
big = []
for i in range(500):
    x = (x * 1103515245 + 12345) % 2147483648
    big.append(x % 1000)
s = sorted(big)
ok = True
for i in range(len(s) - 1):
    ok = ok and s[i] <= s[i + 1]
print(ok, len(s), s[0], s[-1], sum(s) == sum(big))
stable = sorted([(v % 10, i) for i, v in enumerate(big)], key=lambda t: t[0])
print(stable == sorted(stable), stable[:5])
print(sorted([3, 1.5, True, 2 ** 70, -1]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted(range(5, 0, -1)), sorted([[2], [1, 5], [1]]))
a.sort(key=None)
print(a)
def boom(v):
    if v == 3:
        raise ValueError("boom")
    return v
b = [5, 3, 1]
try:
    b.sort(key=boom)
except ValueError as e:
    print(e, b)
c = [3, 1, 2]
try:
    c.sort(key=lambda v: c.append(v))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
