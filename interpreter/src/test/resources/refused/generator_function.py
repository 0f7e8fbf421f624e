# refused: 3:5 yield
def f():
    yield 1
