# refused: 2:9 generator expression
t = sum(x for x in [1, 2])
