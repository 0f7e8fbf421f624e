"""Arrays: conversions, slices, errors."""
from array import array
import copy
a = array('i', [1, 2, 3])
print(a, a[0], a[-1], a[1:], len(a), a.typecode, a.itemsize, list(a), sum(a))
a.append(7); a.extend([8, 9]); a.insert(0, -1); print(a, a.pop(), a.pop(0), a.index(7), a.count(2))
a.remove(2); a.reverse(); print(a, 3 in a, a.tolist())
b = array('d', [0.0]) * 4
b[1] = 2; b[2] += 1.5; print(b, b == array('d', [0, 2, 1.5, 0]), b < array('d', [1.0]))
print(array('f', [0.1, 1e40 if False else 3.5]), array('u', 'héllo'), array('b'), array('B', range(5))[::2])
c = a + array('i', [5]); c += array('i', [6]); print(c, copy.copy(c) == c)
c[1:3] = array('i', [100, 200, 300]); print(c); del c[0]; print(c)
for f in (lambda: array('i', [2**40]), lambda: array('B', [-1]), lambda: array('b', [200]), lambda: array('H', [-1]), lambda: array('z'), lambda: a.append('x'), lambda: a.append(1.5), lambda: b.append('x'), lambda: a[50], lambda: a.remove(1000), lambda: a.index(1000), lambda: a.__setitem__(0, 2**70), lambda: a + [1], lambda: a.extend(b), lambda: array(5), lambda: array('i', 'abc')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([x * 2 for x in array('l', (1, 2))], max(array('h', [3, 9, 1])), sorted(array('h', [3, 1])), bool(array('i')))
m = [array('d', [0]) * 3 for _ in range(2)]
m[1][2] = 5
print(m)
