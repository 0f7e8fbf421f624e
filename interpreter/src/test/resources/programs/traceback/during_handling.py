def first():
    raise ValueError("first")
def second():
    try:
        first()
    except ValueError:
        {}["second"]
second()
