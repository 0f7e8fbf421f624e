# refused: 3:6 dict unpacking in a display
d = {}
e = {**d}
