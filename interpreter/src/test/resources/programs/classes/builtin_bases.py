class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, len(s), s.peek(), s[0], s[1:], s == [1, 2, 3], isinstance(s, list), type(s).__name__, sum(s), 2 in s, bool(Stack()))
s += [4]
print(s, type(s).__name__, s + [5], sorted(s, reverse=True), list(s), [x for x in s])
s.extra = "attr"
print(s.extra, s.pop(), s)


class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


d = Default(a=1)
print(d["a"], d["b"], d, len(d), "b" in d, sorted(d), list(d.items()), d.get("zz"), isinstance(d, dict))


class Cents(int):
    def __repr__(self):
        return f"Cents({int(self)})"

    def __add__(self, other):
        return Cents(int(self) + int(other))


c = Cents(5)
print(c, c + 3, c * 2, c == 5, hash(c) == hash(5), {5: "five"}[c], [10, 20, 30, 40, 50, 60][c], c > 3, -c, int(c))


class Name(str):
    def shout(self):
        return self.upper() + "!"


n = Name("ada")
print(n, n.shout(), n + "x", len(n), n == "ada", {"ada": 1}[n], n[0], "a" in n, f"{n:>5}", repr(n), isinstance(n, str))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, len(p), p == (1, 2), hash(p) == hash((1, 2)), [x for x in p], p + (3,), isinstance(p, tuple))
a, b = p
print(a, b)


class AppError(Exception):
    pass


class Detailed(AppError):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


try:
    raise Detailed(7, "broken")
except AppError as e:
    print(type(e).__name__, e, e.code, e.args, repr(e))
try:
    try:
        raise KeyError("k")
    except KeyError as k:
        raise AppError("outer", 2) from k
except AppError as e:
    print(repr(e), repr(e.__cause__), e.args)
    e.note = "x"
    print(e.note)


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.tag = name.lower()
        return cls

    def __call__(cls, *args):
        instance = super().__call__(*args)
        instance.made_by = "Meta"
        return instance

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter([1, 2, 3])


class WithMeta(metaclass=Meta):
    def __init__(self, x):
        self.x = x


class SubMeta(WithMeta):
    pass


w = SubMeta(3)
print(w.x, w.made_by, SubMeta.tag, WithMeta.tag, type(SubMeta).__name__, len(SubMeta), list(WithMeta), isinstance(SubMeta, Meta))
T = type("T", (Stack,), {"z": 1, "f": lambda self: self.z})
print(T, T([9]), T().f(), T.__mro__[1].__name__)
