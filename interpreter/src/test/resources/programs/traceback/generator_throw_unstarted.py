def g(a,
      b):
    yield a
    yield b
x = g(1, 2)
x.throw(KeyError("unstarted"))
