def show(f):
    try:
        f()
    except TypeError as e:
        print(e)
def a():
    x = 1
    x += "a"
def b():
    x = "a"
    x -= 1
def c():
    x = None
    x *= None
def d():
    x = [1]
    x += 5
def e():
    x = 2
    x **= "a"
def f():
    x = 2
    x >>= 1.0
def g():
    x = (1,)
    x += [2]
def h():
    x = {}
    x |= 1
for each in (a, b, c, d, e, f, g, h):
    show(each)
