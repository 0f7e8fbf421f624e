import threading
def f(a, b=2, *, c=3):
    "doc of f"
    return a, b, c
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__dict__, f.__annotations__)
f.x = 1
f.y = [2]
print(f.x, f.y, f.__dict__, f.__dict__ is f.__dict__)
del f.x
try:
    f.x
except AttributeError as e:
    print(e)
try:
    del f.x
except AttributeError as e:
    print(e)
f.__name__ = "g"
f.__qualname__ = "Outer.g"
f.__doc__ = "other"
f.__module__ = "elsewhere"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
f.__defaults__ = (10, 20)
print(f(), f(1), f.__defaults__)
f.__defaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
f.__kwdefaults__ = {"c": 30}
print(f(1, 2))
f.__kwdefaults__ = None
try:
    f(1, 2)
except TypeError as e:
    print(e)
for name, value in [("__name__", 1), ("__qualname__", None), ("__defaults__", 5), ("__kwdefaults__", []), ("__dict__", 3), ("__annotations__", 1)]:
    try:
        setattr(f, name, value)
    except TypeError as e:
        print(e)
for name in ["__name__", "__dict__"]:
    try:
        delattr(f, name)
    except TypeError as e:
        print(e)
for name in ["__globals__", "__closure__"]:
    try:
        setattr(f, name, {})
    except AttributeError as e:
        print(e)
del f.__doc__
print(f.__doc__)
f.__dict__ = {"z": 9}
print(f.z, hasattr(f, "y"))
f.__dict__["w"] = 8
print(f.w, getattr(f, "none", "default"))

def annotated(a: int, b: "text" = 1, *args: list, c: str = "c", **kw: dict) -> bool:
    return a
print(annotated.__annotations__["b"], list(annotated.__annotations__), annotated.__annotations__ is annotated.__annotations__)
annotated.__annotations__ = {"q": 1}
print(annotated.__annotations__)

def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
print([counter() for _ in range(3)])

def wrap(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    wrapper.__name__ = function.__name__
    wrapper.__qualname__ = function.__qualname__
    wrapper.__doc__ = function.__doc__
    wrapper.__dict__.update(function.__dict__)
    wrapper.__wrapped__ = function
    return wrapper
@wrap
def wrapped(x):
    "wrapped's doc"
    return x * 2
print(wrapped(4), wrapped.__name__, wrapped.__qualname__, wrapped.__doc__, wrapped.__wrapped__(5))

def replace(n):
    for i in range(200):
        shared.__defaults__ = (i, n)
        shared.__name__ = "shared" + str(i)
        shared.last = n
def read():
    for i in range(200):
        a, b = shared()
        assert b in (0, 1, 2), b
        assert shared.__name__.startswith("shared")
def shared(a=0, b=0):
    return a, b
threads = [threading.Thread(target=replace, args=(1,)), threading.Thread(target=replace, args=(2,)), threading.Thread(target=read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shared.last in (1, 2), shared.__name__)
