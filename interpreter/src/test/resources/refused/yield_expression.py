# refused: 4:9 yield
def f():
    x = 1
    y = yield x
