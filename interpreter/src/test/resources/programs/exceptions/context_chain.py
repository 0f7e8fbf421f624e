def chain(e):
    out = []
    while e is not None:
        out.append(type(e).__name__ + ":" + str(e))
        e = e.__context__
    return out
try:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
    except KeyError:
        raise IndexError("c")
except IndexError as e:
    print(chain(e))
try:
    try:
        raise ValueError("x")
    finally:
        try:
            raise KeyError("y")
        except KeyError as k:
            print(chain(k))
except ValueError as e:
    print(chain(e))
def inner():
    raise TypeError("inner")
try:
    try:
        raise ValueError("outer")
    except ValueError:
        inner()
except TypeError as e:
    print(chain(e))
try:
    raise ValueError("alone")
except ValueError as e:
    print(chain(e))
e1 = ValueError("1")
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    print(chain(e), e is e1)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise RuntimeError("r") from z
except RuntimeError as r:
    print(r.__cause__ is r.__context__, chain(r))
