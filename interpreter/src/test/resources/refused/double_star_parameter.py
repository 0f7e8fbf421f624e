# refused: 2:10 star-parameter
def f(a, **kw):
    pass
