def load():
    try:
        int("abc")
    except ValueError as e:
        raise RuntimeError("cannot load") from e
load()
