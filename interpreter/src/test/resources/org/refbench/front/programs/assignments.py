"""Stores of every kind."""
a = b = 1
c, d = 1, 2
[e, f] = c, d
(g, (h, i)), j = (1, (2, 3)), 4


def local(p, q):
    p, q = q, p
    r, s, t = p, q, 1
    r, s, t, u = s, t, r, p
    (v,) = q
    r += 1; s -= 2; t *= 3; u /= 4; v //= 5
    r %= 1; s **= 2; t <<= 3; u >>= 4; v &= 5
    r |= 1; s ^= 2
    p.x = q.y = r
    p.x += 1
    p[q] = 1
    p[q] += 2
    p[q:r], p[q:r:s] = 1, 2
    p[:] -= q
    p[1, 2:3] = p[::2]
    p.z: int = 4
    p.w: int
    p[q]: int
    w: int
    a, a = p, q
    del p, q.x, r[1], (s, [t])
    for u in [v]:
        pass
    return w


def swap(a, b, c):
    a, b, c = c, a, b
    a[0], b[0] = b[0], a[0]
    [a, b] = [b, a]
    a, = b,
    return a, b, c
