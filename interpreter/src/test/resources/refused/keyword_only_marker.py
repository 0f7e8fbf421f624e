# refused: 2:10 keyword-only marker
def f(a, *, b):
    pass
