def f(é, 日本):
    return "ü😀" + é + 日本
f("a", 5)
