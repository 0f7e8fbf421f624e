class Temperature:
    def __init__(self, celsius):
        self._c = celsius

    @property
    def celsius(self):
        "degrees"
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        self._c = 0

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32


t = Temperature(100)
print(t.celsius, t.fahrenheit)
t.celsius = 0
print(t.celsius, t.fahrenheit)
del t.celsius
for wrong in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person("Ann", 30)
print(p.name, p.age, Person.name.kind, sorted(p.__dict__))
try:
    p.age = "old"
except TypeError as e:
    print(e)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


s = Slotted(1)
s.b = 2
print(s.a, s.b, Slotted.a)
del s.b
for wrong in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: delattr(s, "b")):
    try:
        wrong()
    except AttributeError as e:
        print(e)


class More(Slotted):
    __slots__ = ["c"]


class Open(More):
    pass


m = More(5)
m.c = 6
o = Open(7)
o.c, o.other = 8, 9
print(m.a, m.c, o.a, o.c, o.other, o.__dict__)


class Dynamic:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(name)

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2 if isinstance(value, int) else value)


d = Dynamic()
print(d.real, d.xyz, hasattr(d, "nope"), hasattr(d, "xx"))
d.n = 21
print(d.n, d.__dict__)


class Private:
    __secret = 1

    def __init__(self):
        self.__x = 2

    def get(self):
        return self.__x + self.__secret


print(Private().get(), sorted(Private().__dict__), Private._Private__secret)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        value = self.f(obj)
        obj.__dict__[self.f.__name__] = value
        return value


class Uses:
    @Lazy
    def expensive(self):
        print("computing")
        return 42


u = Uses()
print(u.expensive, u.expensive)


class Getattribute:
    y = 5

    def __getattribute__(self, name):
        if name == "x":
            return "x!"
        return object.__getattribute__(self, name)


g = Getattribute()
print(g.x, g.y)
