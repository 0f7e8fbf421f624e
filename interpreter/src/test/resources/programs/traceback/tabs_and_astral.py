def two(a, b):
    return (a +
            b)
def k():
	x = [1,2]; "é𝄞" + x[1] * 'a' ;  two(x[0], x [ 'a' ])
def q():
    raise KeyError('x')
try:
    q()
except KeyError:
    k()
