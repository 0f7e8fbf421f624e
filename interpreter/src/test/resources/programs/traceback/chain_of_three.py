def one():
    raise KeyError("one")
def two():
    try:
        one()
    except KeyError as e:
        raise ValueError("two") from e
def three():
    try:
        two()
    except ValueError:
        raise TypeError("three")
three()
