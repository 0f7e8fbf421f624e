def divide(a, b):
    return a // b, a % b, divmod(a, b)


print(1e16 // -2.75, 1e16 % -2.75, divide(1e16, -2.75))
print(-1e16 // 2.75, -1e16 % 2.75, divide(-1e16, 2.75))
print(0.0 // -3.0, -0.0 // 3.0, 5.5 // 0.1, -7.0 // 2.0, 7.0 // -2.5, 6.0 // -2.0, divide(6.0, -2.0))
