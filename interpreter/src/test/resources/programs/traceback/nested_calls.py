def a(x):
    return b(x + 1)
def b(x):
    y = x * 2
    return c(y)
def c(z):
    raise ValueError("bad %d" % z)
print("start")
a(1)
