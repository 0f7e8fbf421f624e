from collections import OrderedDict

a = {'x': 1, 'y': 2}
b = OrderedDict(y=3, z=4)
print(a | b, b | a, b | b)
print(type(a | b).__name__, type(b | a).__name__)
