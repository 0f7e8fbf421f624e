class NoIterator:
    def __iter__(self):
        return None


class Fails:
    def __iter__(self):
        raise TypeError('own')


class Other:
    def __iter__(self):
        raise KeyError('own')


class Stops:
    def __getitem__(self, i):
        if i > 2:
            raise StopIteration
        return i


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


show(lambda: 1 in NoIterator())
show(lambda: 1 in Fails())
show(lambda: 1 in Other())
show(lambda: 2 in Stops())
show(lambda: 3 in Stops())
show(lambda: list(Stops()))
show(lambda: 1 in 5)
try:
    raise ValueError('outer')
except ValueError:
    show(lambda: 1 in NoIterator())
