def check(x):
    assert x > 0, f"bad x: {x}"
check(5)
check(-5)
