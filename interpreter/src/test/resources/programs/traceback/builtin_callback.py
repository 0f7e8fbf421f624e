def key(v):
    return v["k"]
sorted([{"k": 1}, {"j": 2}], key=key)
