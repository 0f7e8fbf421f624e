def f(a, *, b):
    return a
def g(*args, **kwargs):
    return f(*args, **kwargs)
try:
    g(1)
except TypeError as e:
    print(e)
try:
    g(1, *[2], **{"b": 2})
except TypeError as e:
    print(e)
g(1, c=2, **{"b": 1})
