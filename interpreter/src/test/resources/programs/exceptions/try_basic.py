def f(kind):
    try:
        if kind == 0:
            return "none"
        if kind == 1:
            1 / 0
        if kind == 2:
            [][5]
        if kind == 3:
            {}["k"]
        if kind == 4:
            int("x")
        raise RuntimeError("other")
    except ZeroDivisionError:
        return "zde"
    except (IndexError, KeyError) as e:
        return "lookup " + type(e).__name__
    except ValueError as e:
        return "value " + str(e)
    except Exception as e:
        return "exception " + repr(e)
    finally:
        print("finally", kind)
for i in range(6):
    print(f(i))
try:
    pass
except Exception:
    print("no")
else:
    print("else")
finally:
    print("finally")
try:
    raise KeyError("x")
except LookupError as e:
    print("caught as LookupError", e)
else:
    print("no else")
try:
    try:
        raise ValueError("inner")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer", e)
try:
    try:
        1 / 0
    except KeyError:
        print("wrong")
except ZeroDivisionError:
    print("right")
try:
    raise ValueError
except:
    print("bare")
