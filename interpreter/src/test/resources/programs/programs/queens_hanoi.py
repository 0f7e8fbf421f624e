def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        return [cols]
    out = []
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            out += queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
    return out
s = queens(6)
print(len(s), s[0], len(queens(5)))
moves = []
def hanoi(n, a="A", b="B", c="C"):
    if n:
        hanoi(n - 1, a, c, b)
        moves.append(a + c)
        hanoi(n - 1, b, a, c)
hanoi(5)
print(len(moves), " ".join(moves[:8]))
def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[items[i]] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]
print(len(permutations([1, 2, 3, 4])), permutations("abc" and [1, 2, 3]))
