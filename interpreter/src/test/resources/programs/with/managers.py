class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise KeyError("enter " + self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, None if kind is None else kind.__name__, value, traceback is None)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.swallow
with Manager("plain") as m:
    print(m)
with Manager("swallows", swallow=True):
    raise ValueError("gone")
try:
    with Manager("lets through"):
        raise ValueError("stays")
except ValueError as e:
    print(e)
with Manager("a") as a, Manager("b", swallow=True) as b:
    print(a, b)
    1 / 0
try:
    with Manager("outer"), Manager("fails", fail="enter"):
        print("never")
except KeyError as e:
    print(e)
try:
    with Manager("x", fail="exit"):
        raise ValueError("first")
except KeyError as e:
    print(e, repr(e.__context__))
try:
    with Manager("x", fail="exit"):
        pass
except KeyError as e:
    print(e, repr(e.__context__))
def f():
    with Manager("returns") as m:
        return m
print(f())
def loop():
    for i in range(3):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                break
loop()
class OnlyEnter:
    def __enter__(self):
        pass
class OnlyExit:
    def __exit__(self, *a):
        pass
for bad in [OnlyEnter, OnlyExit]:
    try:
        with bad():
            pass
    except TypeError as e:
        print(e)
class Instance:
    pass
i = Instance()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: 1
try:
    with i:
        pass
except TypeError as e:
    print(e)
d = {}
with Manager("target") as d["key"]:
    print(d)
with Manager("pair", swallow=True) as (p, *q):
    print(p, q)
class Tuple(Manager):
    def __enter__(self):
        return 1, 2, 3
with Tuple("t") as (p, *q):
    print(p, q)
def contextmanager(function):
    class Context:
        def __init__(self, *args, **kwargs):
            self.generator = function(*args, **kwargs)
        def __enter__(self):
            return next(self.generator)
        def __exit__(self, kind, value, traceback):
            if kind is None:
                try:
                    next(self.generator)
                except StopIteration:
                    return False
                raise RuntimeError("generator didn't stop")
            try:
                self.generator.throw(kind, value, traceback)
            except StopIteration as e:
                return e is not value
            except BaseException as e:
                if e is not value:
                    raise
                return False
            raise RuntimeError("generator didn't stop after throw()")
    return Context
@contextmanager
def tag(name, swallow=False):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("</" + name + ">")
with tag("a") as t:
    print(t)
with tag("b", swallow=True):
    raise ValueError("swallowed")
try:
    with tag("c"):
        raise ValueError("raised")
except ValueError as e:
    print("outside", e)
