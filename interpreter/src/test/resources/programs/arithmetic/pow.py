print(pow(2, 10), pow(2, -2), pow(2.0, 3), pow(-2, 3), pow(3, 4, 5), pow(-3, 3, 7), pow(3, 3, -7))
print(pow(3, -1, 7), pow(2, 1000, 10 ** 9 + 7), pow(0, 0, 1), pow(5, 0, 3))
print(2 ** 62, 2 ** 63, 2 ** 64, (-2) ** 63, (-2) ** 64, 10 ** 18, 10 ** 19, 3 ** 40, 3 ** 39)
print((-1) ** 1000001, 1 ** (10 ** 20), (-1) ** (10 ** 20 + 1), 0 ** (10 ** 20))
x = 3
x **= 5
print(x, x ** 2 ** 0, -x ** 2)
for args in ((2, 3, 0), (2, -1, 4)):
    try:
        print(pow(args[0], args[1], args[2]))
    except ValueError as e:
        print(e)
