def cons(v, rest):
    return (v, rest)
def to_list(c):
    out = []
    while c:
        v, c = c
        out.append(v)
    return out
c = None
for i in range(2000):
    c = cons(i, c)
print(len(to_list(c)), to_list(c)[:3])
del c
deep = []
for _ in range(5000):
    deep = [deep]
n = 0
while deep:
    deep = deep[0]
    n += 1
print(n)
d = {}
for i in range(3000):
    d = {"next": d, "i": i}
total = 0
while d:
    total += d["i"]
    d = d["next"]
print(total)
def insert(t, k):
    if t is None:
        return [None, k, None]
    side = 0 if k < t[1] else 2
    t[side] = insert(t[side], k)
    return t
def walk(t):
    return [] if t is None else walk(t[0]) + [t[1]] + walk(t[2])
tree = None
for k in [50, 25, 75, 10, 30, 60, 90, 5, 28]:
    tree = insert(tree, k)
print(walk(tree))
a = [1, 2]
b = [a, a]
a.append(b)
del a, b
