print(None, repr(None), str(None), [None], None == None, None is None, bool(None))
o = object()
print(type(o).__name__, o == o, o == object(), o is o, isinstance(o, object), bool(o))
d = {None: 1, o: 2}
print(d[None], d[o])
def f():
    return None
print(f(), f() is None, [f(), f()])
print(None or "default", None and 1, not None)
