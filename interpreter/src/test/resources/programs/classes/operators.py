class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return V(-self.x, -self.y)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __eq__(self, other):
        return isinstance(other, V) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __repr__(self):
        return "V(%r, %r)" % (self.x, self.y)

    def __str__(self):
        return "<%s %s>" % (self.x, self.y)

    def __format__(self, spec):
        return "V:" + format(self.x, spec) + "," + format(self.y, spec)


a, b = V(1, 2), V(3, 4)
print(a + b, a * 3, 3 * a, -a, abs(b), a == V(1, 2), a != b, a @ b, repr(a), f"{b:.1f} {b!r} {b}")
print(bool(V(0, 0)), bool(a), not a, len({a, V(1, 2), b}) if False else hash(a) == hash(V(1, 2)))
same = a
a += b
print(a, same is a, [a, b], (a,), {"k": b})
d = {V(1, 1): "one", V(2, 2): "two"}
print(d[V(1, 1)], d.get(V(3, 3)), V(2, 2) in d, len(d))
d[V(1, 1)] = "uno"
print(d, d.pop(V(2, 2)), len(d), (V(1, 1), 5) in {(V(1, 1), 5): 0})
for wrong in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a - b, lambda: ~a, lambda: a[0], lambda: len(a), lambda: 1 in a, lambda: iter(a), lambda: a @ 5 if False else a.z):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


class Order:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __le__(self, other):
        return self.n <= other.n

    def __repr__(self):
        return "O%d" % self.n


items = [Order(3), Order(1), Order(2)]
print(sorted(items), max(items, key=lambda o: o.n), min(items, key=lambda o: o.n), Order(1) < Order(2), Order(1) > Order(2), Order(1) >= Order(1))
items.sort(reverse=True)
print(items)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Sub(Base):
    def __radd__(self, other):
        return "Sub.radd"


print(Base() + Base(), Base() + Sub(), Sub() + Base(), 1 + Base(), Base() + 1)


class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, v):
        return v in self.items


s = Seq(5, 6, 7)
print(len(s), s[0], s[-1], s[0:2], 6 in s, 9 in s, bool(Seq()), list(s), [x for x in s])
s[1] = 60
del s[0]
print(s.items, list(reversed(s)), sum(s), max(s), tuple(s), *s)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), [x * x for x in Countdown(4)], 2 in Countdown(3), sum(Countdown(10)))
c = Countdown(2)
print(next(c), next(c), next(c, "end"))
try:
    next(c)
except StopIteration:
    print("stopped")
x, y, z = Countdown(3)
print(x, y, z, dict(zip("ab", Countdown(2))), sorted(Countdown(5)))


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return x + self.n * times


add = Adder(5)
print(add(1), add(1, times=3), callable(add), list(map(add, [1, 2])), callable(a))


class Idx:
    def __index__(self):
        return 2

    def __int__(self):
        return 3

    def __float__(self):
        return 2.5


print([10, 20, 30][Idx()], int(Idx()), float(Idx()), "abc"[Idx()], list(range(Idx())), hex(Idx()) if False else [0] * Idx())
