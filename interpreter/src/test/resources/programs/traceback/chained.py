def g(x, y):
    return x / y

def f(a):
    return [i for i in range(3)][a]

def h(d):
    return d['k']['z'][2]

def rec(n):
    return rec(n + 1)

def two(a, b):
    return (a +
            b)

try:
    g(1, 0)
except ZeroDivisionError as e:
    try:
        f(10)
    except IndexError:
        try:
            h({})
        except KeyError as k:
            raise ValueError("bad: é") from k
