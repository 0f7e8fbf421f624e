# refused: 5:22 complex literal
def f(x):
    if x:
        for i in x:
            print(i, 2j)
