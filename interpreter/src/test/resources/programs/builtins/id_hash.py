a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), type(id(a)).__name__, id(None) == id(None))
print(hash(1), hash(1.0), hash(True), hash(0), hash(-1), hash(2 ** 31), hash(2 ** 61), hash(0.5), hash(-0.0), hash(1e300), hash(float("inf")), hash(-float("inf")))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((1.0, 2.0)), hash(None) == hash(None), hash(len) == hash(len))
print(hash(10 ** 30), hash(-(10 ** 30)), hash(2 ** 64), hash(3.14), hash(-1.5), hash(1e-10))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((0,)), hash(((), (1,))))
for v in ([], {}, (1, [])):
    try:
        hash(v)
    except TypeError as e:
        print(e)
