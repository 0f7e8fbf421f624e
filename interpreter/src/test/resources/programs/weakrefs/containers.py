# observes: deaths
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Node(" + self.name + ")"

    def method(self):
        return "method of " + self.name


a, b, c = Node("a"), Node("b"), Node("c")
d = weakref.WeakValueDictionary()
d["a"] = a
d["b"] = b
d[3] = c
print(len(d), sorted(map(str, d.keys())), sorted(map(repr, d.values())), d["a"], d.get("zz"), "b" in d)
del b
print(len(d), sorted(map(str, d)), "b" in d, d.get("b", "gone"))
try:
    d["b"]
except KeyError as e:
    print("KeyError", e)
print(d.pop("a"), len(d), d.setdefault("new", a), d.setdefault("new", c))
k = weakref.WeakKeyDictionary()
k[a] = 1
k[c] = 2
print(len(k), k[a], k.get(c), sorted(map(repr, k)), a in k, 5 in k)
del c
print(len(k), len(d))
s = weakref.WeakSet([a])
e = Node("e")
s.add(e)
s.add(e)
print(len(s), e in s, sorted(map(repr, s)))
del e
print(len(s), sorted(map(repr, s)))
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method))
p = weakref.proxy(a)
print(p.name, p.method(), type(p) is weakref.ProxyType)
p.extra = 5
print(a.extra)
f = weakref.finalize(a, print, "finalized", "with", sep="-")
print(f.alive, f.peek()[1] is print)
del a
print(f.alive, m(), len(k), len(s), list(d.items()))
try:
    p.name
except ReferenceError as error:
    print(error)


class Cache:
    made = 0

    def __init__(self):
        self.known = weakref.WeakValueDictionary()

    def get(self, key):
        value = self.known.get(key)
        if value is None:
            Cache.made += 1
            value = Node(str(key))
            self.known[key] = value
        return value


cache = Cache()
x = cache.get(1)
y = cache.get(1)
print(x is y, Cache.made)
del x, y
z = cache.get(1)
print(Cache.made, len(cache.known))
