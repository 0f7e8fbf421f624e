import functools
import operator
from functools import lru_cache, partial, reduce, wraps

print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10), partial(pow, 2)(5), partial(int, base=2)("101"))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)


def logged(f):
    @wraps(f)
    def inner(*args, **kw):
        "inner doc"
        return ["logged", f(*args, **kw)]

    return inner


@logged
def greet(name, *, loud=False):
    "greets"
    return name.upper() if loud else name


print(greet("x"), greet("x", loud=True), greet.__name__, greet.__doc__, greet.__wrapped__("y"))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info())


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(1), square(2), square(1), square(3), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info())
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
print(operator.itemgetter(1)([5, 6]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.methodcaller("upper")("a"), operator.lt(1, 2), operator.contains([1], 1))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))


class Circle:
    def __init__(self, r):
        self.r = r

    @functools.cached_property
    def area(self):
        print("area")
        return self.r * self.r


c = Circle(3)
print(c.area, c.area)
