total = 0
print([(last := x) * 2 for x in range(4)], last)
print(any((hit := x) > 2 for x in [1, 5, 3]), hit)
print({(key := c): n for n, c in enumerate('ab')}, key)


def f():
    squares = [(inner := x) ** 2 for x in range(3) if (twice := 2 * x) >= 0]
    return squares, inner, twice


print(f())


def g():
    global total
    return [total := total + x for x in range(4)]


print(g(), total)
try:
    print(1e300 ** 2)
except OverflowError as e:
    print(e.args)
try:
    try:
        raise ValueError('first')
    except ValueError:
        print(1e300 ** 2)
except OverflowError as e:
    print(type(e.__context__))
print('{0.real} {x.imag:>4}'.format(5, x=7), '{0.__class__.__name__}'.format([]))
