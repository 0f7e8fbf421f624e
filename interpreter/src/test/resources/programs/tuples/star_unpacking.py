a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = (1, 2)
print(a, b, c)
a, b, *c, d, e = range(10)
print(a, b, c, d, e)
[*a] = {1: 2, 3: 4}
print(a)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)
for x, *y in [(1,), (2, 3), (4, 5, 6)]:
    print(x, y)
def gen():
    yield from range(5)
first, *rest = gen()
print(first, rest)
*rest, last = gen()
print(rest, last)
print([*range(3), *"ab", 9], (*[1], *(2,)), {**{"a": 1}, "b": 2, **{"a": 3}})
t = 1, *[2, 3]
print(t)
def ret():
    return 1, *[2, 3]
print(ret())
print([x for x in (*[1, 2], *[3])])
def show(call):
    try:
        call()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def too_few():
    a, *b, c = [1]
def too_few_first():
    a, b, *c = [1]
def too_few_none():
    a, *b = []
def not_iterable():
    a, *b = 5
def exact():
    a, b = [1, 2, 3]
show(too_few)
show(too_few_first)
show(too_few_none)
show(not_iterable)
show(exact)
x = [0, 0, 0]
x[0], *x[1:] = 7, 8, 9, 10
print(x)
