values = [1]
try:
    print('x', (f'{values:04}').lower())
except TypeError:
    pass


def shown(v):
    return f'{v!r} and ' f'{v:>4}'


shown(values)
