from abc import ABC, abstractmethod
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum, Flag, IntEnum, auto
import io
import os.path
import string


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


@dataclass(order=True, frozen=True)
class Q:
    a: int
    b: str = "z"


p = P(1)
p.tags.append("t")
print(p, P(1) == P(1), P(1) == P(2), asdict(p), astuple(p), replace(p, y=9), P(1).tags)
print(Q(1) < Q(2), sorted([Q(2), Q(1, "b"), Q(1, "a")]), hash(Q(1)) == hash(Q(1)), {Q(1): 2}[Q(1)])
for wrong in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, z=2), lambda: setattr(Q(1), "a", 5)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    def nice(self):
        return self.name.title()


print(Color.RED, repr(Color.GREEN), Color.BLUE.value, Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.nice(), Color.RED == Color.GREEN, Color.RED in Color, {Color.RED: 1}[Color(1)], isinstance(Color.RED, Color))
try:
    Color(7)
except ValueError as e:
    print(e)


class Level(IntEnum):
    LOW = 1
    HIGH = 3


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(3).name, [10, 20, 30, 40][Level.HIGH])


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


rw = Perm.R | Perm.W
print(rw.value, Perm.R in rw, Perm.X in rw, bool(rw & Perm.X), Perm.X.value)


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"{type(self).__name__} {self.area()}"


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2


print(Square(3).describe(), isinstance(Square(1), Shape))
try:
    Shape()
except TypeError as e:
    print(e)


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name
    except ValueError as e:
        print("caught", e)
    finally:
        print("</" + name + ">")


with tag("a") as t, tag("b"):
    print(t)
with tag("c"):
    raise ValueError("v")
with suppress(KeyError):
    {}["x"]
with ExitStack() as stack:
    for n in "xy":
        stack.enter_context(tag(n))
    stack.callback(print, "called")
s = io.StringIO()
print("hello", 5, file=s)
s.write("more")
print(repr(s.getvalue()), list(io.StringIO("a\nb\n")))
print(os.path.join("a", "b.txt"), os.path.basename("/x/y.z"), os.path.splitext("a/b.tar.gz"), os.path.dirname("/x/y"), string.ascii_lowercase[:5], string.digits)
