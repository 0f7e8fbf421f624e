# refused: 2:5 set display
s = {1, 2}
