# observes: deaths
log = []
def g(name):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed " + name)
def dropped():
    x = g("dropped")
    next(x)
dropped()
print(log)
x = g("rebound")
next(x)
x = None
print(log)
x = g("deleted")
next(x)
del x
print(log)
g("never started")
print(log)
for v in g("broken off"):
    break
print(log)
def returns():
    for v in g("returned"):
        return v
returns()
print(log)
next(g("temporary"))
print(log)
l = [g("in list " + str(i)) for i in range(3)]
for x in l:
    next(x)
del x
l.clear()
print(log)
finished = g("finished")
list(finished)
print(len(log))
del finished
print(len(log), log[-1])
def outer():
    try:
        yield from g("delegate")
    finally:
        log.append("outer")
o = outer()
next(o)
del o
print(log[-2:])
def raising():
    try:
        yield
    except GeneratorExit:
        log.append("exit")
        raise
r = raising()
next(r)
del r
print(log[-1])
def chain_of(n):
    try:
        yield n
        if n:
            yield from chain_of(n - 1)
    finally:
        log.append(n)
c = chain_of(4)
for i in range(3):
    next(c)
del c
print(log[-3:])
def in_function():
    a = g("local")
    next(a)
    log.append("before return")
in_function()
print(log[-2:])
(lambda x: next(x))(g("argument"))
print(log[-1])
e = (v for v in g("expression"))
next(e)
del e
print(log[-1])
at_exit = g("at exit")
next(at_exit)
def prints():
    try:
        yield
    finally:
        print("closed at exit")
p = prints()
next(p)
