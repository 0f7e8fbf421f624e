def f(x):
    len(
     "日本語", 2)
    return 3
def g():
    f(2); len("日", 2,
       3)
try: f(1)
except TypeError: g()
