a = [3, 1, 2]
b = a
b.append(4)
print(a, b, a is b, len(a), a[0], a[-1], a[1:3])
a.extend([5, 6])
a.insert(0, 9)
a.insert(100, 8)
a.insert(-1, 7)
print(a, a.index(1), a.count(5), a.pop(), a.pop(0), a.pop(-2), a)
a.remove(3)
a.reverse()
print(a, sorted(a), a)
a.sort()
print(a, a.sort(reverse=True), a)
c = a.copy()
c.clear()
print(a, c, [] + [1], [1] + [2], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1)
print(1 in a, 99 not in a, [1] in [[1]], a == a[:], a.index(1, 2), min(a), max(a), sum(a))
a += (10, 11)
a += "xy"
a += range(2)
print(a)
a *= 2
print(len(a), list(), list("abc"), list((1, 2)), list({"a": 1}), list(range(3)))
