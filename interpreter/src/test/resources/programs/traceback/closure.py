def outer():
    def inner(v):
        return v["x"]
    return inner
outer()({"y": 1})
