a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[::-1], a[8:2:-2], a[5:5], a[20:], a[-100:2])
a[2:5] = ["x"]
print(a)
a[1:1] = [100, 200]
print(a)
a[:2] = []
print(a)
a[len(a):] = [7, 7]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[1:3]
print(a)
del a[::2]
print(a)
a[:] = [1, 2, 3]
a[1:2] = a
print(a)
a[0:0] = "hi"
print(a)
a[5:2] = ["mid"]
print(a)
del a[-1], a[0]
print(a)
b = list(range(6))
b[::-1] = b
print(b)
b[4:0:-2] = ["p", "q"]
print(b)
def bad():
    b[::2] = [1]
def worse():
    b[0:1] = 5
def zero():
    b[::0] = []
for f in (bad, worse, zero):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
