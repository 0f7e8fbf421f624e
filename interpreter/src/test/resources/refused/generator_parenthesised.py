# refused: 2:5 generator expression
g = (x for x in [1, 2])
