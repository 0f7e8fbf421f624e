x = [1]
y = x
z = [1]
print(x is y, x is z, x is not z, x == z)
print(None is None, True is True, (1 == 1) is True, (not 1) is False)
a = 5
b = 2 + 3
print(a is b, a - 10 is b - 10, 256 is 255 + 1)
c = -5
d = -10 + 5
print(c is d)
print(type(1) is int, type([]) is list, type(None) is type(None), type(type(1)) is type)
print(len is len, print is not len)
def f(p=[]):
    return p
print(f() is f())
e = ()
g = tuple([])
print(e is g)
s = "abc"
t = s
print(s is t, s[:] is s, str(s) is s, tuple((1, 2)) == (1, 2))
u = (1, 2)
print(tuple(u) is u, u[:] is u)
l = [1]
print(l[:] is l, list(l) is l)
