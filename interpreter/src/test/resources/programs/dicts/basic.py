d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(d, len(d), d["a"], "b" in d, "z" not in d, d.get("a"), d.get("z"), d.get("z", 0))
del d["b"]
d["b"] = 5
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("zz", None), d.setdefault("c", 9), d.setdefault("n", []), d)
d.update({"x": 1, "c": 4})
d.update([("y", 2)])
d.update(z=3)
print(d, d.popitem(), d)
e = d.copy()
e.clear()
print(e, d == d.copy(), dict(), dict(a=1, b=2), dict([("a", 1)]), dict({"q": 1}, r=2), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({1: "i", 1.0: "f", True: "b", "1": "s"}, {"a": 1} | {"b": 2, "a": 3})
d = {"k": 1}
d |= {"l": 2}
print(d, list(reversed(d)), sorted(d), min(d), max(d), sum({1: "a", 2: "b"}))
for k in d:
    print(k, d[k])
for k, v in sorted(d.items(), reverse=True):
    print(k, v)
