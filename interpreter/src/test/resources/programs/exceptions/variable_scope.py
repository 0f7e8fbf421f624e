try:
    raise ValueError("x")
except ValueError as e:
    print(e)
try:
    e
except NameError as n:
    print(n)
def f():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return str(u)
print(f())
def g():
    try:
        raise ValueError("v")
    except ValueError as e:
        e = "replaced"
        print(e)
    return "done"
print(g())
def h():
    try:
        raise ValueError("kept")
    except ValueError as e:
        keep = e
    return keep
print(repr(h()))
def i():
    for n in range(3):
        try:
            raise ValueError(n)
        except ValueError as e:
            if n == 1:
                continue
            if n == 2:
                return "returned", str(e)
print(i())
def j():
    try:
        raise ValueError("captured")
    except ValueError as e:
        def later():
            return str(e)
        first = later()
    try:
        return first, later()
    except NameError as n:
        return first, str(n)
print(j())
