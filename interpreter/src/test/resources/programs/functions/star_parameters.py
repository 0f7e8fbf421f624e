def rest(*args):
    return args
print(rest(), rest(1), rest(1, 2, 3))

def mixed(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
print(mixed(1, c=3))
print(mixed(1, 20, 30, 40, c=3, d=5, e=6, f=7))
print(mixed(c=1, a=2, z=3))
print(mixed(*[1, 2, 3], **{"c": 4, "x": 5}))
print(mixed(*(1,), *[2], *range(3), c=1, **{"d": 2}, **{"e": 3}))

def only(*, key, other="o"):
    return key, other
print(only(key=1), only(other=2, key=3))

def positional(a, b, /, c, *, d):
    return a, b, c, d
print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))

def shadow(a, /, **kwargs):
    return a, kwargs
print(shadow(1, a=2, b=3))

def all_keywords(**kw):
    return kw
print(all_keywords(), all_keywords(b=1, a=2), all_keywords(**{"x y": 1, "": 2}))
print((lambda *a, **k: (a, k))(1, *[2], x=3))
print((lambda a, *, b=1: a + b)(5, b=6))

def fresh(*args, **kwargs):
    kwargs["seen"] = args
    return kwargs
given = {"a": 1}
print(fresh(1, **given), given)
t = (1, 2)
print(rest(*t) is t, rest(*t) == t)

def captured(a, *args, b=3, **kwargs):
    def inner():
        return a, args, b, kwargs
    return inner
print(captured(1, 2, b=4, c=5)())

def defaults_once(*, acc=[]):
    acc.append(len(acc))
    return acc
defaults_once()
print(defaults_once(), defaults_once(acc=[7]))

def forward(f, *args, **kwargs):
    return f(*args, **kwargs)
print(forward(mixed, 1, c=2), forward(max, 3, 9, 4), forward(sorted, [3, 1, 2], reverse=True))
print(forward(forward, forward, rest, 1, 2))
print(print(*"abc", sep="-"), [*range(3)])
print(str.join(*["-", ["a", "b"]]), "{} {x}".format(*[1], **{"x": 2}))

def depth(n, *args, **kwargs):
    if n == 0:
        return args, kwargs
    return depth(n - 1, *args, n, **kwargs)
print(depth(5, k=1))
def many(*args):
    return len(args), sum(args)
print(many(*range(1000)), many(*[i for i in range(300)], *range(5)))
print(dict(**{"a": 1}, b=2), dict([("x", 1)], **{"y": 2}))
