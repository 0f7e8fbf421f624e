def run(raise_in):
    out = []
    try:
        try:
            out.append("try")
            if raise_in == "try":
                raise ValueError("t")
        except ValueError:
            out.append("except")
            if raise_in == "except":
                raise KeyError("e")
        else:
            out.append("else")
            if raise_in == "else":
                raise IndexError("l")
        finally:
            out.append("finally")
            if raise_in == "finally":
                raise TypeError("f")
    except Exception as e:
        out.append(type(e).__name__)
    return out
for w in ("none", "try", "else", "finally"):
    print(w, run(w))
def ret(where):
    try:
        if where == "try":
            return "from try"
        raise ValueError
    except ValueError:
        if where == "except":
            return "from except"
    else:
        return "from else"
    finally:
        if where == "finally":
            return "from finally"
    return "end"
print(ret("try"), ret("except"), ret("finally"), ret("x"))
def override():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"
def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
        finally:
            print("f", i, end=" ")
    return i
def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
print(override(), swallow(), loop(), value_kept())
def nested():
    try:
        try:
            try:
                raise ValueError("deep")
            finally:
                print("1", end=" ")
        finally:
            print("2", end=" ")
    except ValueError as e:
        print("3", e, end=" ")
    finally:
        print("4")
nested()
def cont_finally():
    n = 0
    while n < 3:
        n += 1
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print("n", n, end=" ")
    return n
print(cont_finally())
