def f():
    try:
        raise ValueError
    finally:
        1/0
f()
