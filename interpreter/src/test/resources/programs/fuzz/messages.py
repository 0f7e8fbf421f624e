import operator, contextlib, functools
class C: pass
class L(list): pass
def f(*a): return a
for g in (lambda: f(*C()), lambda: f(1, *C()), lambda: f(*L([1])), lambda: f(1, *L([2])), lambda: float(C()), lambda: slice(None, None, -1).indices(5), lambda: slice(1, 100, 3).indices(7), lambda: slice(-3,None).indices(-1), lambda: slice(2).indices('a'), lambda: slice(0,1,0).indices(3), lambda: operator.concat(1, 2), lambda: operator.concat([1], (2,)), lambda: operator.concat('a', 1), lambda: operator.concat({}, {}), lambda: functools.reduce(f, 3), lambda: functools.reduce(operator.concat, [1, 2])):
    try: print(g())
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
@contextlib.contextmanager
def m():
    try: yield 1
    finally: print('out')
with m():
    raise ValueError('x')
