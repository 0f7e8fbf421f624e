a = [1, 2, 3, 4]
del a[0]
print(a)
del a[-1], a[0]
print(a)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
x = 1
del x
try:
    x
except NameError as e:
    print(e)
def f():
    y = 1
    del y
    y = 2
    return y
print(f())
a = b = [1]
del a
print(b)
p, q = 1, 2
del p, q
del (b)
m = [[1, 2], [3]]
del m[0][1], m[1][0]
print(m)
i = [1, 2, 3, 4, 5, 6]
del i[1:3], i[::2]
print(i)
for f in ("p", "q"):
    print(f in ("p",))
