def g():
    yield 1
    raise StopIteration(5)
def h():
    x = yield from g()
for x in h():
    print(x)
