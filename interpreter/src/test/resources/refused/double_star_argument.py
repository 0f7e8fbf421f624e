# refused: 3:10 star-argument in a call
d = {}
print(1, **d)
