def f(aaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbb):
    return (aaaaaaaaaaaaaaaaaaaa["first"] + bbbbbbbbbbbbbbbbbbbbbbbbbb["second"]) * (aaaaaaaaaaaaaaaaaaaa["first"] - 1)
f({"first": 1}, {"second": "x"})
