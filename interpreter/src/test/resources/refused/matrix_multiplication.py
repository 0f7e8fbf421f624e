# refused: 2:7 matrix multiplication
x = 1 @ 2
