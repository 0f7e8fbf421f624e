# refused: 5:22 set display
def f(x):
    if x:
        for i in x:
            print(i, {i})
