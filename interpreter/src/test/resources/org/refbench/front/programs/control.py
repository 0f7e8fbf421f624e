def loops(n, items):
    while n > 0:
        n -= 1
        if n == 5:
            continue
        if n == 2:
            break
    else:
        n = 10
    for i, (j, k) in items:
        for x in i:
            if x:
                break
            elif j:
                continue
        else:
            continue
        break
    else:
        return None
    while True:
        if not n:
            return items
        n = n and items or 0


def conditions(a, b, c, d):
    if a and b or c and not d:
        return 1
    if not (a or b) and (c if d else a):
        return 2
    if a < b < c <= d != a:
        return 3
    if not a < b < c:
        return 4
    if a is None or b is not None:
        return 5
    while a is not None and b in (1, 2) and c not in [3, 4]:
        a = a if b else c if d else None
    assert a
    assert b, "message"
    assert not (a and b), c
    x = a and b and c or d
    y = (a or b) and c
    z = a if b and c else d
    w = a < b < c
    v = not a in b, not a is b, not a == b
    return x, y, z, w, v, (a and b) or (c and d), a if None else b


def constants(a):
    if 0:
        a = 1
    if 1:
        a = 2
    while 0:
        a = 3
    if a and True:
        a = 4
    return True and a or False, a or 1, None and a, __debug__


def empty():
    pass


def endless():
    while 1:
        pass
