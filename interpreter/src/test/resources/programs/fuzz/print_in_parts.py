class Noisy:
    def __str__(self):
        print('<str>', end='')
        return 'noisy'


class Bad:
    def __str__(self):
        return None


print('a', Noisy(), 'b', Noisy(), sep='-')
try:
    print('before', Bad())
except TypeError as e:
    print(e)
