d = {"a": 1, "b": 2}
k = d.keys()
v = d.values()
i = d.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i)
d["c"] = 3
print(k, v, i, list(k), list(reversed(k)))
del d["a"]
print(k, list(v), sorted(i))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(d)).__name__)
for key, value in d.items():
    print(key, value)
print(d.keys() == {"b": 0, "c": 0}.keys(), d.items() == d.items(), d.values() == d.values())
print({}.keys(), {}.values(), {}.items(), list({}.items()))
