s = "abc"
def a():
    s[0] = "x"
def b():
    del s[0]
def c():
    s.x = 1
def d():
    print(s.nothing)
def e():
    del s[0:1]
for f in (a, b, c, d, e):
    try:
        f()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
t = s
s += "d"
print(s, t)
s *= 2
print(s, t)
