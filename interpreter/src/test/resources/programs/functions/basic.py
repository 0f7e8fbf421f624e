def add(a, b):
    """Adds."""
    return a + b
def nothing():
    pass
def early(x):
    if x:
        return "early"
    return
print(add(1, 2), add("a", "b"), add(b=1, a=2), nothing(), early(1), early(0))
print(add.__name__, type(add).__name__, add.__doc__)
f = add
g = {"plus": add}
print(f(1, 1), g["plus"](2, 2), [add][0](3, 3), (lambda x, y=2: x * y)(5))
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(25))
def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
print(even(100), odd(7))
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(15)], fib(18))
def redefine():
    return 1
def redefine():
    return 2
print(redefine())
def outer(n):
    def inner(m):
        return m * 2
    return inner(n) + inner(n + 1)
print(outer(5), (lambda: None)(), (lambda: (1, 2))())
