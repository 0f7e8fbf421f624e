class C: pass
class D:
    def __index__(self): return 3
class E:
    def __float__(self): return 'x'
class F:
    def __int__(self): return 'x'
class G:
    def __trunc__(self): return 5
import math
for f in (lambda: float(C()), lambda: int(C()), lambda: float(D()), lambda: int(D()), lambda: float(E()), lambda: int(F()), lambda: math.sqrt(C()), lambda: math.sqrt(D()), lambda: round(C()), lambda: abs(C()), lambda: float([]), lambda: int([]), lambda: hex(D()), lambda: hex(C()), lambda: chr(C()), lambda: range(C()), lambda: [1][C()], lambda: '%d' % C(), lambda: '%f' % C(), lambda: '%f' % D(), lambda: divmod(C(), 1), lambda: pow(C(), 2), lambda: sum([C()]), lambda: math.floor(C()), lambda: len(C()), lambda: iter(C()), lambda: next(C()), lambda: reversed(C()), lambda: C() < C(), lambda: -C(), lambda: C()(), lambda: C()[0], lambda: 1 in C(), lambda: float('a'), lambda: int('a'), lambda: int(None), lambda: float(None), lambda: round('a'), lambda: format(C(), 'd'), lambda: f'{C():d}', lambda: bool(C()), lambda: '{:d}'.format('a'), lambda: 'a' in 5, lambda: max(5), lambda: max([]), lambda: min(1, 'a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
