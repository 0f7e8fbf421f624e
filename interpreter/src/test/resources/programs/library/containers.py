import bisect
import copy
import heapq
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, list(d), d[0], d[-1], len(d), 3 in d, d.pop(), d.popleft(), d)
d.rotate(1)
d.extend("ab")
d.extendleft("xy")
print(d, d.count("y"), list(reversed(d)), deque(range(5)) == deque(range(5)))
e = deque()
for i in range(10):
    e.append(i)
    if i % 3 == 0:
        e.popleft()
e.rotate(2)
print(list(e), e.index(5), bool(deque()))
try:
    deque().pop()
except IndexError as x:
    print(x)
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    dd[k].append(v)
print(dd, dict(dd), "z" in dd, dd.get("z"))
c = Counter("mississippi")
print(c, c.most_common(2), c["s"], c["z"], c + Counter("mm"), c - Counter("ssss"), sorted(c.elements())[:4], sum(c.values()))
c.update("zzz")
print(c["z"], len(c), c & Counter("ip"), c.total())
od = OrderedDict([("a", 1), ("b", 2)])
od["c"] = 3
od.move_to_end("a")
print(od, od.popitem(last=False), list(od), od == OrderedDict([("c", 3), ("a", 1)]), od == {"a": 1, "c": 3})
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._replace(y=5), p._asdict(), Point._fields, Point._make([7, 8]), p == (1, 0), len(p), hash(p) == hash((1, 0)))
x, y = p
print(x, y, isinstance(p, tuple), Point.__name__)
for wrong in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: namedtuple("Bad", "a a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
h = []
for n in (5, 3, 8, 1, 9, 2):
    heapq.heappush(h, n)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 7, 5, 3, 1, 8]
heapq.heapify(h)
print(h, heapq.heapreplace(h, 4), heapq.heappushpop(h, 0), heapq.nsmallest(2, h), heapq.nlargest(2, [1, 5, 2]), list(heapq.merge([1, 4], [2, 3])))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9))
bisect.insort(a, 4)
print(a)
nested = [[1], {"k": (1, [2])}]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[0].append(9)
print(shallow, deep, copy.deepcopy((1, 2)))


class Node:
    def __init__(self, v):
        self.v = v
        self.me = self


n = Node([1])
m = copy.deepcopy(n)
print(m.me is m, m.v, m.v is n.v, copy.copy(n).me is n)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], len(cm), sorted(cm))
