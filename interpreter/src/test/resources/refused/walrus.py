# refused: 2:5 assignment expression
if (n := 5) > 3:
    print(n)
