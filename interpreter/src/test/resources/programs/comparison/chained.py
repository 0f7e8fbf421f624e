def f(name, value):
    print("eval", name)
    return value
print(f("a", 1) < f("b", 2) < f("c", 3))
print(f("a", 1) < f("b", 0) < f("c", 3))
print(f("a", 1) == f("b", 1) != f("c", 1) < f("d", 5))
print(1 < 2 > 1, 1 < 3 < 2, 3 > 2 >= 2 == 2, 1 in [1] == True, 1 < 2 in [2])
print((1 < 2) == True, 1 < 2 == True, not 1 < 2 < 3)
x = 5
print(0 <= x < 10, 0 <= x < 5, 10 > x > 0)
if 0 < f("x", 1) < f("y", 2) < f("z", 2):
    print("yes")
else:
    print("no")
