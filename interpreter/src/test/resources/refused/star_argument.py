# refused: 3:7 star-argument in a call
a = [1]
print(*a)
