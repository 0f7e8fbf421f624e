def f(d):
    d["n"] += 1
f({"n": "x"})
