# refused: 3:9 star-unpacking
a = [1]
b = [0, *a]
