print({1, 'a', 3}, {1, 3, 'a'}, {3, 'a', 1})
print({1, 'a', 4}, {17, 'zq_1', 1}, {33, 1, 17, 9, 65})
def f(x):
    return x in {9, 17, 33}, [y for y in {17, 9, 33}], [y for y in {33, 17, 9}]
print(f(9))
