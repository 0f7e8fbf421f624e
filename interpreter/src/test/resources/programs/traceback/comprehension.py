def f(x):
    return 10 // x
print([f(i) for i in [5, 2, 0]])
