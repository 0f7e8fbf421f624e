def make(n):
    data = [str(n), {"n": str(n)}]
    def get(suffix="s" * 2):
        return data[0] + data[1]["n"] + suffix
    def put(v):
        nonlocal data
        old = data
        data = [str(v), {"n": str(v) + old[0]}]
        return old
    def nest():
        extra = str(n) * 2
        return lambda z: [extra + z, get(z), put(z + extra)]
    return get, put, nest
out = []
for i in range(20):
    get, put, nest = make(i)
    out.append(get())
    out.append(str(put(str(i) + "new")))
    out.append(get(suffix=str(i)))
    out.append(str(nest()(str(i * 1000))))
    out.append(get())
gs = [str(0)]
fs = [(lambda k: lambda: [k, str(k), gs])(str(i)) for i in range(10)]
gs = [f()[0] for f in fs]
print(len("".join(out)), out[0], out[-1], gs, len(fs[3]()[2]))
acc = []
def recurse(n, f):
    if n == 0:
        return f()
    local = [str(n)]
    return recurse(n - 1, lambda: local + f())
print(len(recurse(30, lambda: [str(0)])), recurse(5, lambda: ["end"]))
