# refused: 2:4 star-unpacking
a, *b = [1, 2, 3]
