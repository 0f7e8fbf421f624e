d = {}
for i in range(10):
    d["k%d" % i] = i
for i in range(0, 10, 2):
    del d["k%d" % i]
d["k0"] = "again"
d["k1"] = "updated"
print(d)
for i in range(100):
    d[i] = i
for i in range(100):
    if i % 10:
        del d[i]
print(d, len(d))
while d:
    print(d.popitem(), end=" ")
print(d)
d["fresh"] = 1
print(d)
e = {"b": 1, "a": 2}
e["b"] = e.pop("b")
print(e, {"a": 2, "b": 1} == e, list(e.items()) == list({"a": 2, "b": 1}.items()))
n = {}
for i in range(1000):
    n[i * 7919 % 1009] = i
print(len(n), list(n)[:5], n[0], sum(n.values()))
for k in list(n):
    if k % 3:
        del n[k]
print(len(n), sum(n), list(n)[:5])
