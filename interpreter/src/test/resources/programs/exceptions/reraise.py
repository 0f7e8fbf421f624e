def f():
    try:
        raise ValueError("orig")
    except ValueError as e:
        print("first", e)
        raise
try:
    f()
except ValueError as e:
    print("second", e)
def g():
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            print("handled two")
        raise
try:
    g()
except ValueError as e:
    print("got", e, repr(e.__context__))
def helper():
    raise
def h():
    try:
        raise IndexError("idx")
    except IndexError:
        helper()
try:
    h()
except IndexError as e:
    print("from helper", e)
saved = None
try:
    raise ValueError("save me")
except ValueError as e:
    saved = e
try:
    raise saved
except ValueError as e:
    print(e is saved)
for i in range(3):
    try:
        try:
            raise ValueError(i)
        except ValueError:
            if i == 1:
                raise
            print("ok", i)
    except ValueError as e:
        print("re-raised", e)
