import math, time
import math as m
from math import floor, ceil as up
from math import (sqrt,
                  pi)
print(math is m, floor(1.5), up(1.5), sqrt(4), pi == m.pi, time is not None)
def f():
    import sys
    from math import gcd
    return gcd(4, 6), sys is not None
print(f())
print(math.__name__, type(math).__name__)
try:
    sys
except NameError as e:
    print(e)
import math
print(math is m)
