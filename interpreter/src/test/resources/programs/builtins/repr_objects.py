def f():
    pass
def strip(s):
    i = s.find(" at 0x")
    return s if i < 0 else s[:i] + " at ADDR" + s[-1]
print(strip(repr(f)), strip(repr(lambda: 0)), repr(len), strip(repr([].append)), repr(int), repr(ValueError), repr(ValueError("a", 1)))
print(strip(repr(iter([]))), strip(repr(iter(()))), strip(repr(iter({}))), strip(repr(zip())), strip(repr(map(len, []))), strip(repr(enumerate([]))), strip(repr(filter(None, []))), strip(repr(reversed([]))), strip(repr(iter("a"))), strip(repr(iter(range(3)))))
def outer():
    def inner():
        pass
    return inner
print(strip(repr(outer())), strip(repr(outer)), f.__qualname__ if False else "q")
print(repr(range(3)), repr({}.keys()), repr({1: 2}.items()), repr(type(None)), repr(type), repr(object))
import math
print(repr(print), repr(math.floor), repr("a".upper)[:30])
