x = 0
y = 1
def f(x): return x
if y: pass
assert y and x == 5
