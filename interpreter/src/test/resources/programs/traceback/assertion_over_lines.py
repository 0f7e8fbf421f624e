def f(a, b):
    assert a == b, "not same"
def g(): f(1,
   2)
def h():
    x = 1
    del x
    return x
try:
    h()
except UnboundLocalError as e:
    g()
