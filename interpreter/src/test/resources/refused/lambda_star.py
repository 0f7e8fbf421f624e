# refused: 2:12 star-parameter
f = lambda *a: a
