# refused: 2:10 positional-only marker
def f(a, /):
    pass
