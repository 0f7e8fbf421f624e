def collatz(n, memo={1: 1}):
    path = []
    while n not in memo:
        path.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    length = memo[n]
    for p in reversed(path):
        length += 1
        memo[p] = length
    return length
best = max(range(1, 3000), key=collatz)
print(best, collatz(best))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print([gcd(a, b) for a, b in [(12, 18), (17, 5), (2 ** 70, 2 ** 65), (0, 7)]])
def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
print(egcd(240, 46), egcd(10 ** 20, 3 ** 20))
x = 1
seen = {}
while x not in seen:
    seen[x] = len(seen)
    x = (x * x + 7) % 1009
print(x, seen[x], len(seen) - seen[x])
