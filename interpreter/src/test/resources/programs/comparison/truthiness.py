for v in [0, 1, -1, 0.0, -0.0, 0.1, "", "0", " ", [], [0], (), (0,), {}, {0: 0}, None, True, False, range(0), range(1), len, 10 ** 30]:
    if v:
        print(repr(v) if v is not len else "len", "true", bool(v))
    else:
        print(repr(v), "false", bool(v))
print(bool(float("nan")), bool(2 ** 64), bool(2 ** 64 - 2 ** 64))
