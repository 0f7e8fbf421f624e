def a(x): del x[0]
def b(x): x[0]=1
def c(x): del x[0:1]
def d(x): x[0:1]=[2]
def e(x): x[0]
class A: pass
class T(tuple): pass
for x in [{1}, frozenset(), (1,), 'a', 1, range(3), A(), iter([]), None, 1.5, len, A, 10**30, enumerate([]), {}.keys(), slice(1), int, a, T((1, 2))]:
    for f in (a,b,c,d,e):
        try:
            f(x)
        except Exception as ex:
            print(f.__name__, type(x), type(ex), ex)
