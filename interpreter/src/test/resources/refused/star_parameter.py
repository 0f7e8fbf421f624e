# refused: 2:7 star-parameter
def f(*args):
    pass
