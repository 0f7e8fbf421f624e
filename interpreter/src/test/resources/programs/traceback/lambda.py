f = lambda x: x + "a"
g = lambda y: f(y * 2)
g(3)
