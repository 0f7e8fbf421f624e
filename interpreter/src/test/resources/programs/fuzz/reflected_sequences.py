class C:
    def __init__(self, a, b): self.a = a; self.b = b
    def __rsub__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
try:
    print('äöü'[2] + C(1,2))
except TypeError as e: print(e)
try:
    print([1] + C(1,2))
except TypeError as e: print(e)
try:
    print((1,) + C(1,2))
except TypeError as e: print(e)
try:
    print('a' * C(1,2))
except TypeError as e: print(e)
class D:
    def __index__(self): return 2
    def __rmul__(self, o): return NotImplemented
print('a' * D(), [1] * D(), D() * (1,))
class M(int): pass
class L(list): pass
class R:
    def __rmod__(self, o): return 'rmod'
    def __repr__(self): return 'R()'
print('a' * M(2), L([1]) * 2, 2 * L([1]), L([1]) + [2], [0] + L([1]))
print('%s' % R(), '%s %r' % (R(), R()), 5 % R())
for f in (lambda: L([1]) + (2,), lambda: (1,) + L([1]), lambda: L([1]) * 'a', lambda: [1] * R(), lambda: R() * [1], lambda: R() + [1], lambda: 'x' % R(), lambda: R() * 2):
    try: print(f())
    except TypeError as e: print(e)
