def f(x):
    value = x.strip().nothing.more
    return value
f("  abc ")
