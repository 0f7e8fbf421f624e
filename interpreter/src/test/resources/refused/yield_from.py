# refused: 3:5 yield from
def f():
    yield from [1]
