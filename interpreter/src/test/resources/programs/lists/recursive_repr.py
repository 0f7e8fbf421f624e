a = [1]
a.append(a)
print(a, repr(a), str(a))
d = {"k": 1}
d["self"] = d
print(d)
a.append(d)
d["list"] = a
print(a)
print(d)
t = (1, [])
t[1].append(t)
print(t)
b = [[]]
b[0].append(b)
print(b, b[0], len(b[0][0]))
del a[1:]
d.clear()
t[1].clear()
b[0].clear()
print(a, d, t, b)
