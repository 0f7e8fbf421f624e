s = {3, 1, 2, 3}
print(s, len(s), 2 in s, 5 in s, set(), frozenset(), frozenset([1]), {1} == {1}, {1} != {2}, set("hello") == set("olleh"))
words = {"banana", "apple", "cherry", "date", "elderberry", "fig", "grape", "honeydew"}
print(words, list(words))
for w in ("kiwi", "lemon", "mango", "nectarine", "orange", "papaya", "quince"):
    words.add(w)
print(words)
words.discard("apple")
words.discard("nothing")
words.remove("fig")
print(words, len(words))
print([words.pop() for _ in range(5)], words)
print(sorted(words))
a, b = set(range(0, 30, 2)), set(range(0, 30, 3))
print(a | b, a & b, a - b, a ^ b)
print(a.union(b, [100]), a.intersection(b, [0, 6]), a.difference(b, [2]), a.symmetric_difference([1, 2]))
print(a <= a, a < a, {0, 2} < a, a >= {4}, a > a, a.issubset(range(100)), a.issuperset([2]), a.isdisjoint({1}), a.isdisjoint([2]))
c = a.copy()
c |= {1000}
c &= set(range(0, 2000, 4))
c -= {8}
c ^= {8, 12}
print(c, a is c)
c.update([1, 2], "ab")
c.difference_update([1], [2])
c.intersection_update({"a", 8, 16})
c.symmetric_difference_update({"a", "z"})
print(sorted(map(str, c)))
print(hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset("abc")), {frozenset([1]): 2}[frozenset([1])])
print({x * x % 7 for x in range(10)}, {(i, j) for i in range(2) for j in range(2)}, frozenset(x for x in "aab"))
for wrong in (lambda: {[]}, lambda: {1}.remove(2), lambda: set().pop(), lambda: hash(set()), lambda: {1} + {2}, lambda: {1} < [1], lambda: {1} | [1], lambda: set(5), lambda: frozenset()[0], lambda: frozenset().add(1)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for x in a:
        a.add(x + 1000)
except RuntimeError as e:
    print(e)
d = {"a": 1, "b": 2, "c": 3}
print(sorted(d.keys() & {"a", "c"}), sorted(d.keys() - ["a"]), sorted(d.keys() | ["z"]), sorted(d.items() & [("a", 1)]))
print({1, *[2, 3], *"ab"} == {1, 2, 3, "a", "b"}, 3 in {1, 2, 3}, "x" in {"y", "x"}, {1} in {frozenset([1])}, type({*()}))
nested = {frozenset({1, 2}), frozenset({3})}
print(frozenset({2, 1}) in nested, len(nested))


class Key:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return self.k == other.k

    def __hash__(self):
        return hash(self.k) % 3

    def __repr__(self):
        return "K%d" % self.k


ks = {Key(i % 5) for i in range(20)}
print(len(ks), Key(3) in ks, Key(7) in ks, sorted(k.k for k in ks))
ks.discard(Key(3))
print(len(ks), Key(3) in ks)
big = set()
for i in range(5000):
    big.add(i * 7919 % 10007)
for i in range(0, 5000, 2):
    big.discard(i * 7919 % 10007)
print(len(big), sum(big), list(big)[:20])
t = frozenset(big)
print(t == big, big == t, len(t - {1}), type(t | big).__name__, type(big | t).__name__)


class Bag(set):
    def twice(self):
        return len(self) * 2


bag = Bag([1, 2])
bag.add(3)
print(bag.twice(), len(bag), 3 in bag, sorted(bag), isinstance(bag, set))
