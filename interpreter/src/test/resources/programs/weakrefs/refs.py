# observes: deaths
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Node(" + self.name + ")"


a = Node("a")
r = weakref.ref(a)
print(r(), r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a))
r2 = weakref.ref(a, lambda ref: print("died", ref is r2, ref() is None))
r3 = weakref.ref(a, lambda ref: print("later, so first", ref is r3))
print(r2 is r, r2 == r, hash(r2) == hash(a), weakref.getweakrefcount(a), r.__callback__ is None)
del a
print(r(), r2(), r == r2, hash(r) == hash(r2) if False else "hash kept")
b = Node("b")
rb = weakref.ref(b)
del b
try:
    hash(rb)
except TypeError as e:
    print(e)
for x in (1, "s", (1,), [], {}, None, object(), 1.5, ValueError("x")):
    try:
        weakref.ref(x)
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ("x",)


class Weak:
    __slots__ = ("x", "__weakref__")


class MyList(list):
    pass


class MyInt(int):
    pass


class MyError(Exception):
    pass


def function():
    pass


for maker in (Slotted, Weak, MyList, MyInt, MyError, set, frozenset):
    x = maker()
    try:
        print(maker.__name__, weakref.ref(x)() is x)
    except TypeError as e:
        print(maker.__name__, e)
print(weakref.ref(function)() is function, weakref.ref(Node)() is Node)
callback_ref = weakref.ref(Node("temporary"), lambda r: print("temporary died"))
print(callback_ref())
c = Node("c")
lost = weakref.ref(c, lambda r: print("never called"))
del lost
del c
d = Node("d")
print({weakref.ref(d): 1}[weakref.ref(d)], weakref.ref(d) in {weakref.ref(d)})
print(repr(rb).endswith("; dead>"), "to 'Node' at" in repr(weakref.ref(d)))
try:
    weakref.ref()
except TypeError as e:
    print("TypeError")
try:
    weakref.ref(d)(1)
except TypeError as e:
    print("TypeError")
