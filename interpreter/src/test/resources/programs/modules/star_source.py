# imported by star_import.py: no __all__
import math as m

shown = 1
_hidden = 2
len = "not the builtin"


def area(r):
    return round(m.pi * r * r, 3)


print("star_source runs")
