# refused: 2:9 complex literal
x = 1 + 2j
