d = {"a": 1}
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.args)
def delete():
    del d["zz"]
def unhashable():
    d[[1]] = 2
show(lambda: d["zz"])
show(lambda: d[1])
show(lambda: d[None])
show(lambda: d[(1, 2)])
show(delete)
show(unhashable)
show(lambda: d[{}])
show(lambda: {[]: 1})
show(lambda: [] in d)
show(lambda: d.pop("zz"))
show(lambda: {}.popitem())
show(lambda: d.get())
show(lambda: d.get([]))
show(lambda: d.nope)
show(lambda: dict(5))
show(lambda: dict([1]))
show(lambda: dict([(1, 2, 3)]))
show(lambda: dict(["ab", "cd"]))
show(lambda: d.update(5))
show(lambda: d + d)
show(lambda: d())
show(lambda: hash(d))
show(lambda: d < d)
show(lambda: d["it's"])
