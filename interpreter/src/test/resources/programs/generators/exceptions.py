import sys
def g():
    try:
        yield 1
    except ValueError as e:
        print("in", e)
        yield 2
    finally:
        print("finally")
a = g()
print(next(a), a.throw(ValueError("thrown")))
try:
    a.throw(KeyError)
except KeyError as e:
    print("KeyError", e.args, type(e.__context__).__name__)
try:
    a.throw(IndexError("late"))
except IndexError as e:
    print("late", e)
a = g()
try:
    a.throw(ValueError("before start"))
except ValueError as e:
    print(e)
try:
    next(a)
except StopIteration:
    print("finished")
a = g()
next(a)
a.close()
a.close()
def ignores():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass
i = ignores()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
print(list(i))
def finish(x):
    yield
    if x:
        return
    yield
finish_it = finish(1)
next(finish_it)
finish_it.close()
def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return 5
r = returns_on_close()
next(r)
print(r.close())
def raises_on_close():
    try:
        yield
    finally:
        raise KeyError("on close")
r = raises_on_close()
next(r)
try:
    r.close()
except KeyError as e:
    print(repr(e), type(e.__context__).__name__)
def leaks():
    yield 1
    raise StopIteration("leak")
l = leaks()
next(l)
try:
    next(l)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def leaks_next():
    yield next(iter([]))
try:
    list(leaks_next())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def division():
    yield 1
    yield 1 // 0
    yield 2
d = division()
print(next(d))
try:
    next(d)
except ZeroDivisionError as e:
    print(e)
print(list(d))
for bad in [(1,), (ValueError("x"), 2), (int,), (ValueError, "v", 3), ("text",)]:
    try:
        g().throw(*bad)
    except TypeError as e:
        print(e)
for form in [(ValueError,), (ValueError, None), (ValueError, "arg"), (ValueError, ("a", "b")), (ValueError, ValueError("same")), (ValueError("i"), None, None)]:
    try:
        finish(0).throw(*form)
    except ValueError as e:
        print(repr(e))
def context():
    try:
        raise ValueError("own")
    except ValueError:
        yield sys.exc_info()[1]
        try:
            raise KeyError("second")
        except KeyError as e:
            yield e.__context__
        yield sys.exc_info()[1]
    yield sys.exc_info()[1]
c = context()
try:
    raise IndexError("outside")
except IndexError:
    print(repr(next(c)), repr(sys.exc_info()[1]))
    print(repr(next(c)), repr(sys.exc_info()[1]))
print(sys.exc_info())
print(repr(next(c)))
print(sys.exc_info())
print(repr(next(c)))
c = context()
print(repr(next(c)), sys.exc_info())
try:
    raise IndexError("other")
except IndexError:
    try:
        c.throw(TypeError("thrown"))
    except TypeError as e:
        print(repr(e.__context__))
def sees_caller():
    yield repr(sys.exc_info()[1])
    try:
        raise
    except Exception as e:
        yield "reraised " + repr(e)
    yield repr(sys.exc_info()[1])
try:
    raise IndexError("callers")
except IndexError:
    s = sees_caller()
    print(next(s), next(s))
print(next(s))
def bare():
    yield 1
    raise
b = bare()
next(b)
try:
    next(b)
except RuntimeError as e:
    print(e)
def finally_order():
    try:
        try:
            yield 1
        finally:
            print("inner")
            yield "in finally"
    finally:
        print("outer")
f = finally_order()
next(f)
print(f.throw(ValueError("v")))
try:
    next(f)
except ValueError as e:
    print(e)
def in_loop():
    for x in range(3):
        try:
            yield x
        except ValueError:
            print("again", x)
            continue
i = in_loop()
print(next(i), i.throw(ValueError), i.throw(ValueError))
try:
    i.throw(ValueError)
except StopIteration as e:
    print("stop", e.value)
def consume():
    try:
        for x in division():
            print(x)
    except ZeroDivisionError:
        return "stopped"
print(consume())
