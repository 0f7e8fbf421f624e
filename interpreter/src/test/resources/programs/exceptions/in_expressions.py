def boom(x):
    raise ValueError(x)
def attempt(f):
    try:
        print(f())
    except ValueError as e:
        print("caught", e)
attempt(lambda: [1, 2, boom("list"), 4])
attempt(lambda: (1, "a" * 3, boom("tuple")))
attempt(lambda: {"a": 1, "b": boom("dict")})
attempt(lambda: {boom("key"): 1})
attempt(lambda: print("never", boom("call arg")))
attempt(lambda: max(1, 2, boom("builtin arg"), key=lambda v: v))
attempt(lambda: 1 + 2 * (3 + boom("arith")))
attempt(lambda: "%s %s" % ("x", boom("format")))
attempt(lambda: f"{1}{boom('fstring')}")
attempt(lambda: [x for x in [1, 2, 3] if boom("filter")])
attempt(lambda: [boom("elem") for x in [1, 2, 3]])
attempt(lambda: {x: boom("dictcomp") for x in range(3)})
attempt(lambda: [1, [2, [3, boom("deep")]]])
attempt(lambda: 1 < 2 < boom("compare"))
attempt(lambda: [1, 2, 3][boom("index")])
attempt(lambda: [1, 2, 3][0:boom("slice")])
attempt(lambda: (lambda a, b=1: a)(1, b=boom("kw")))
attempt(lambda: sorted([3, 1, 2], key=boom))
attempt(lambda: list(map(boom, ["map"])))
attempt(lambda: list(filter(boom, ["filter"])))
attempt(lambda: sum(map(lambda x: x if x < 3 else boom("sum"), range(5))))
def stmt():
    d = {}
    d["k"] = boom("assign")
attempt(stmt)
def unpack():
    a, b = 1, boom("unpack")
attempt(unpack)
def aug():
    l = [1]
    l[0] += boom("aug")
attempt(aug)
