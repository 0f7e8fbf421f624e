print((lambda: 5)(), (lambda x: x)(3), (lambda x, y: x + y)(1, 2), (lambda x=1: x)())
f = lambda n: n if n < 2 else f(n - 1) + f(n - 2)
print(f(10), f.__name__, type(f).__name__)
print(sorted([3, -1, 2], key=lambda v: -v), list(map(lambda v: v ** 2, range(4))))
table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print({k: op(3, 4) for k, op in table.items()})
curry = lambda a: lambda b: lambda c: (a, b, c)
print(curry(1)(2)(3), (lambda: (lambda: 1))()())
print((lambda a, b: a if a > b else b)(3, 7), [(lambda: i)() for i in range(3)])
