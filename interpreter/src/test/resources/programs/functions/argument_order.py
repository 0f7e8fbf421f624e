def v(x):
    print("eval", x, end="; ")
    return x
def f(a, b=0, c=0):
    return a, b, c
print(f(v(1), v(2), v(3)))
print(f(v(1), c=v(2), b=v(3)))
print(v(1) + v(2) * v(3))
print([v(1), v(2)], (v(3), v(4)))
print({v("k1"): v("v1"), v("k2"): v("v2")})
d = {}
d[v("key")] = v("value")
print(d)
def tgt(n):
    print("target", n, end="; ")
    return lst
lst = [0, 0, 0]
tgt("a")[v(0)], tgt("b")[v(1)] = v(10), v(20)
print(lst)
tgt("c")[v(2)] += v(5)
print(lst)
x = y = v(7)
print(x, y)
print(v(1) < v(2) and v(3) or v(4))
print(v("fn") and f(v(1)))
def g():
    print("callee", end="; ")
    return f
print(g()(v(1), v(2)))
print(lst[v(0):v(3):v(1)], v(5) if v(0) else v(6))
print("%s %s" % (v(1), v(2)), v([1, 2])[v(0)])
