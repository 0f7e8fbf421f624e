def f(x):
    日本語(x)
f(1)
