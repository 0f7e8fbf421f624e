a = [1, 2, 3]
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def store():
    a[5] = 1
def delete():
    del a[5]
def store_str():
    a["x"] = 1
def delete_str():
    del a["x"]
show(lambda: a[3])
show(lambda: a[-4])
show(lambda: [][0])
show(lambda: a["0"])
show(lambda: a[1.0])
show(lambda: a[None])
show(lambda: a[1, 2])
show(store)
show(delete)
show(store_str)
show(delete_str)
show(lambda: [].pop())
show(lambda: a.pop(10))
show(lambda: a.pop("x"))
show(lambda: a.remove(99))
show(lambda: a.index(99))
show(lambda: a.insert(1))
show(lambda: a.append())
show(lambda: a.append(1, 2))
show(lambda: a.extend(5))
show(lambda: a.nope)
show(lambda: a.sort(5))
show(lambda: a.sort(cmp=1))
show(lambda: [1] + None)
show(lambda: list(5))
show(lambda: list(1, 2))
show(lambda: a[10 ** 30])
show(lambda: a())
show(lambda: hash([]))
show(lambda: a[0][0])
