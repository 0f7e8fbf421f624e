import math
from math import *
from star_source import *
from star_declared import *

print(floor(pi), sqrt(16.0))
print(shown, len, area(2), m is math)
print(_private, public)
for name in "_hidden", "undeclared":
    try:
        print(globals()[name])
    except KeyError as e:
        print("no", e)

shown = 5


def reader():
    return shown, area(1)


print(reader())
if True:
    from star_source import *
print(reader())
try:
    from star_broken import *
except AttributeError as e:
    print(e, there)
try:
    from no_such_module import *
except ModuleNotFoundError as e:
    print(e)

import star_declared

for wrong in ["a", 3], 7:
    star_declared.__all__ = wrong
    try:
        from star_declared import *
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
star_declared.__all__ = ("public", 3)
try:
    from star_declared import *
except TypeError as e:
    print(e)
