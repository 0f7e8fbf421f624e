def mul(a, b):
    n = len(b[0])
    return [[sum([x * y for x, y in zip(row, [r[j] for r in b])]) for j in range(n)] for row in a]
def power(m, k):
    result = [[1 if i == j else 0 for j in range(len(m))] for i in range(len(m))]
    while k:
        if k & 1:
            result = mul(result, m)
        m = mul(m, m)
        k >>= 1
    return result
print(power([[1, 1], [1, 0]], 90), power([[1, 1], [1, 0]], 300)[0][1])
a = [[i * 3 + j for j in range(3)] for i in range(3)]
print(mul(a, a), [list(r) for r in zip(a[0], a[1], a[2])])
for row in a:
    print(" ".join(["%3d" % v for v in row]))
