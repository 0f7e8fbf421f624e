class Base:
    tag = "base"

    def __init__(self, name):
        self.name = name

    def hello(self):
        return "base " + self.name

    def who(self):
        return self.hello()

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def double(x):
        return 2 * x


class Derived(Base):
    tag = "derived"

    def __init__(self, name, more):
        super().__init__(name)
        self.more = more

    def hello(self):
        return "derived/" + super().hello() + "/" + super(Derived, self).hello()

    @classmethod
    def make(cls, name):
        return cls(name, "made")


class Left(Base):
    def hello(self):
        return "left " + super().hello()


class Right(Base):
    def hello(self):
        return "right " + super().hello()


class Both(Left, Right):
    def hello(self):
        return "both " + super().hello()


d = Derived("d", 1)
print(d.who(), d.tag, d.name, d.more)
print(Base.make("x").who(), Derived.make("y").who(), Derived.make("y").more, d.make("z").name, d.double(4), Base.double(5))
print(Both("b").who())
print([c.__name__ for c in Both.__mro__], Both.__bases__ == (Left, Right), Both.__base__.__name__)
print(isinstance(d, Base), issubclass(Both, Right), issubclass(Left, Right), isinstance(d, (int, Base)))
try:

    class Wrong(Base, Derived):
        pass

except TypeError as e:
    print(e)
try:

    class Wrong2(bool):
        pass

except TypeError as e:
    print(e)


class A:
    def f(self):
        return ["A"]


class B(A):
    def f(self):
        return ["B"] + super().f()


class C(A):
    def f(self):
        return ["C"] + super().f()


class D(B, C):
    def f(self):
        return ["D"] + super().f()


class E(D):
    pass


print(E().f())
E.f = lambda self: ["patched"] + D.f(self)
print(E().f(), D().f())
B.f = lambda self: ["new B"]
print(E().f())
del B.f
print(E().f())


class WithClosure(A):
    def f(self):
        def inner():
            return super(WithClosure, self).f()

        return [inner(), [super().f for _ in [0]] == 1] if False else inner()


print(WithClosure().f(), __class__ if False else "no class here")


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)

    def total(self):
        return self.value + sum([child.total() for child in self.children])


print(Node(1, [Node(2), Node(3, [Node(4)])]).total())


class Registry:
    known = []

    def __init_subclass__(cls, kind="none", **rest):
        super().__init_subclass__(**rest)
        cls.known.append((cls.__name__, kind))


class R1(Registry):
    pass


class R2(Registry, kind="second"):
    pass


print(Registry.known)
