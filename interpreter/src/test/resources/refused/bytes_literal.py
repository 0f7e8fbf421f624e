# refused: 2:5 bytes literal
x = b"abc"
