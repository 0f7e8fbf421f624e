def load():
    try:
        int("abc")
    except ValueError:
        raise RuntimeError("hidden context") from None
load()
