m = [[0] * 3] * 2
m[0][1] = 5
print(m, m[0] is m[1])
n = [[0] * 3 for _ in range(2)]
n[0][1] = 5
print(n)
a = [1, [2, [3]]]
b = a[:]
b[1][1].append(4)
b[0] = 9
print(a, b)
t = ([],)
t[0].append(1)
print(t)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f(4))
