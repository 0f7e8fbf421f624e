a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (1, 2), 3
[d, e] = "xy"
print(a, b, c, d, e)
a = b = c = [0]
a.append(1)
print(a, b is c)
i = 0
lst = [0, 0, 0]
i, lst[i] = 1, 9
print(i, lst)
x, (y, (z, w)) = 1, (2, (3, 4))
print(x, y, z, w)
for k, v in {"a": 1, "b": 2}.items():
    print(k, v)
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)
def show(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def too_many():
    a, b = 1, 2, 3
def too_few():
    a, b, c = 1, 2
def none():
    a, b = None
def number():
    a, b = 5
def empty():
    a, b = []
def text():
    a, b = "abc"
def from_dict():
    a, b, c = {"x": 1}
def from_iter():
    a, b = iter([1, 2, 3])
for f in (too_many, too_few, none, number, empty, text, from_dict, from_iter):
    show(f)
