def show(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def a():
    raise ValueError
def b():
    raise ValueError("x")
def c():
    raise ValueError("x") from KeyError("cause")
def d():
    raise ValueError("x") from None
def e():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("during")
def f():
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("from") from z
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
def h():
    raise
def i():
    raise 5
def j():
    raise "text"
def k():
    raise ValueError("x") from 5
def l():
    raise int
def m():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
def n():
    raise ValueError from KeyError
def o():
    try:
        raise KeyError("in")
    finally:
        raise TypeError("fin")
def p():
    raise None
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p):
    show(fn)
