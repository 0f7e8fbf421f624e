def g(n):
    for i in range(n):
        yield 10 // (2 - i)
def use():
    for x in g(5):
        print(x)
use()
