def show(f):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__, e)
def a():
    try:
        raise ValueError("x")
    except "text":
        print("no")
def b():
    try:
        raise ValueError("x")
    except (KeyError, 5):
        print("no")
def c():
    try:
        raise ValueError("x")
    except (ValueError, 5):
        print("yes, first matches")
def d():
    try:
        raise ValueError("x")
    except int:
        print("no")
def e():
    try:
        pass
    except "never evaluated":
        print("no")
    print("fine")
def f():
    kinds = (ValueError, KeyError)
    try:
        raise KeyError("k")
    except kinds as x:
        print("variable tuple", x)
def g():
    try:
        raise ValueError("x")
    except ():
        print("no")
    except ((KeyError, ValueError),):
        print("nested")
for fn in (a, b, c, d, e, f):
    show(fn)
