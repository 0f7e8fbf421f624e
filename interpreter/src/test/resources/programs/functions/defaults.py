def f(a, b=2, c=None):
    return a, b, c
print(f(1), f(1, 3), f(1, c=5), f(1, c=5, b=6), f(a=1), f(c=1, a=2))
x = 10
def g(v=x):
    return v
x = 20
print(g(), g(x))
def h(item, acc=[]):
    acc.append(item)
    return acc
print(h(1), h(2), h(3, []), h(4))
def mk(i):
    def inner(j=i * 2):
        return j
    return inner
print(mk(1)(), mk(2)(), mk(3)(7))
def log(m, r=print("default evaluated once")):
    return m
log(1)
log(2)
