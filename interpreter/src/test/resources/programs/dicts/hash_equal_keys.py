d = {}
d[1] = "int"
d[1.0] = "float"
d[True] = "bool"
print(d, d[1], d[True])
d[2 ** 61 - 1 + 5] = "big"
d[5] = "five"
print(d[5], d[2 ** 61 + 4], len(d))
d[2.0 ** 70] = "f70"
print(d[2 ** 70], d[1 << 70])
d["1"] = "str"
d[(1, 2)] = "tuple"
d[(1.0, 2)] = "same"
print(len(d), d[(True, 2.0)])
nan = float("nan")
d[nan] = "nan"
print(d[nan], float("nan") in d)
d[None] = "none"
d[()] = "empty"
d[len] = "len"
d[int] = "int type"
print(d[None], d[()], d[len], d[int], d[-0.0] if 0 in d else "no zero")
d[-1] = "m1"
d[-2] = "m2"
print(d[-1], d[-2], hash(-1), hash(-2))
d[0] = "zero"
print(d[0.0], d[-0.0], d[False])
