# refused: 2:8 starred assignment
for a, *b in [(1, 2)]:
    pass
