m = 9223372036854775807
n = -9223372036854775808
print(m, m + 1, m + 2, m * 2, m * m)
print(n, n - 1, n * -1, -n, abs(n), n // -1, n % -1)
print(m - n, n - m, m + n, -m - 1 == n)
print((m + 1) - 1 == m, (m + 1) - 1, type((m + 1) - 1).__name__)
print(m // 2, (m + 1) // 2, n // 2, n // 3, n % 3, n % -3)
print(divmod(n, -1), divmod(m, -1), divmod(n, 10), divmod(n - 1, 10))
print(3037000499 * 3037000499, 3037000500 * 3037000500)
print(4294967296 * 4294967296, -4294967296 * 4294967296, -4294967296 * 2147483648)
print(m < m + 1, m + 1 > m, m + 1 == m + 1, m != m + 1, n > n - 1)
print(~m, ~n, ~(m + 1), m ^ n, m & (m + 1), m | (m + 1))
i = m - 2
for _ in range(5):
    i += 1
    print(i, i - 1, -i)
