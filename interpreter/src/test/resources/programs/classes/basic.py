class Empty:
    pass


class Point:
    """A point."""

    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def norm1(self):
        return abs(self.x) + abs(self.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, y=2)
print(p, p.x, p.y, p.dimensions, Point.dimensions, Point.__doc__, Point.__name__, Point.__module__)
q = p.moved(10, 20)
print(q, q.norm1(), Point.norm1(q))
p.dimensions = 3
print(p.dimensions, q.dimensions, Point.dimensions)
del p.dimensions
print(p.dimensions)
Point.dimensions = 5
print(p.dimensions, q.dimensions)
p.extra = [1, 2]
print(sorted(p.__dict__.items()), vars(q) if False else q.__dict__)
print(isinstance(p, Point), isinstance(p, Empty), issubclass(Point, object), type(p) is Point, type(Point) is type)
print(type(p), Point, Empty, type(Empty()).__qualname__)
m = p.moved
print(m(1, 1), m.__self__ is p, m.__name__, m.__func__ is Point.moved)
print(hasattr(p, "x"), hasattr(p, "z"), getattr(p, "z", "none"))
setattr(p, "z", 7)
print(p.z)
delattr(p, "z")
for wrong in (lambda: p.z, lambda: Point.z, lambda: Point(), lambda: Point(1, 2, 3), lambda: Empty(1), lambda: p.moved(1), lambda: p()):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
try:
    del p.nothing
except AttributeError as e:
    print(e)


class Counter:
    count = 0

    def __init__(self):
        Counter.count += 1
        self.index = Counter.count


for _ in range(100):
    c = Counter()
print(Counter.count, c.index)


def make(n):
    class Local:
        value = n

        def get(self):
            return n + self.value

    return Local


A, B = make(1), make(2)
print(A().get(), B().get(), A.__qualname__, A is B)
print(Empty() == Empty(), Empty() != Empty(), p == p)
objects = {p: 1, q: 2}
print(objects[p], objects[q], bool(p), Empty in {Empty: 1})
