it = iter({1})
print(next(it))
def g():
    yield from {1}
print(list(g()))
import itertools
print(list(itertools.islice({1}, 3)))
