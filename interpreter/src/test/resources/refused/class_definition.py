# refused: 3:1 class definition
x = 1
class A:
    pass
