a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, b - a, a * b)
print(b // a, b % a, -b // a, -b % a, b // -a, b % -a)
print(divmod(b, a), divmod(-b, a), divmod(b, 7), divmod(7, b), divmod(-7, b))
print(a ** 3, 2 ** 200, (-3) ** 101)
print(a & b, a | b, a ^ b, ~a, -a & b, a | -b, -a ^ -b)
print(a - a, type(a - a).__name__, (a - a) is (b - b))
print(a == a + 0, a == a + 1, a < b, -a > -b, a <= a, a >= b)
print(hash(a) == hash(a + 0), hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(-1), hash(-2))
f = 1
for i in range(1, 41):
    f *= i
print(f)
while f > 1000:
    f //= 17
print(f)
