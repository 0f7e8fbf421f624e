def attempt(f):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        f(d)
    except RuntimeError as e:
        print(type(e).__name__, e)
    print(d)
def grow(d):
    for k in d:
        d[k + "x"] = 1
def shrink(d):
    for k in d:
        del d[k]
def replace(d):
    for k in d:
        d[k] = 0
def items(d):
    for k, v in d.items():
        d["n"] = v
def values(d):
    for v in d.values():
        d.clear()
def last(d):
    for k in d:
        if k == "c":
            d["z"] = 1
for f in (grow, shrink, replace, items, values, last):
    attempt(f)
d = {1: 1, 2: 2}
for k in list(d):
    del d[k]
print(d)
it = iter({1: 2})
print(next(it), next(it, "end"))
