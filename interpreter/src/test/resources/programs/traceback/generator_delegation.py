def inner():
    yield 1
    raise KeyError("inner")
def middle():
    result = yield from inner()
    return result
def outer():
    try:
        yield from middle()
    except KeyError as e:
        raise ValueError("outer") from e
print(list(outer()))
