print(type(1), type(1.0), type("a"), type(None), type([]), type(()), type({}), type(True), type(range(1)), type(len), type(lambda: 0), type(type), type(ValueError), type(ValueError("x")), type(2 ** 100))
print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance(1.0, float), isinstance("a", (int, str)), isinstance([], list), isinstance(None, type(None)), isinstance(int, type), isinstance(1, object))
print(type(1) == int, type("") is str, type([]) == type([1]), int is type(5), str(int), repr(list), int.__name__, type(None).__name__, type(len).__name__, type("a".upper).__name__, type([].append).__name__)
print(callable(len), callable(5), callable(int), callable(lambda: 0), callable("a".upper), callable(None))
print(hasattr("a", "upper"), hasattr("a", "nope"), getattr("a", "upper")(), getattr("a", "nope", "dflt"), hasattr([], "append"))
print(issubclass(bool, int), issubclass(int, (str, int)), issubclass(int, str), issubclass(KeyError, Exception))
print(int("5") + float("1.5"), str(5) + repr("x"), list("ab") + [tuple("c")], dict(a=1), bool([]), type(int("5")))
f = int
print(f("7"), [t("1") for t in (int, float, str)], {int: "i", str: "s"}[type(5)])
