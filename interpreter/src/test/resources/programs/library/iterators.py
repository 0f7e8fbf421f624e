import itertools


def attempt(what, function):
    try:
        result = function()
        print(what, list(itertools.islice(result, 8)))
    except Exception as error:
        print(what, type(error).__name__, error)


def noisy(items):
    for item in items:
        print('take', item)
        yield item


# arguments are looked at when the iterator is made
for name in ('takewhile', 'dropwhile', 'filterfalse', 'starmap'):
    attempt(name, lambda: getattr(itertools, name)(lambda x: x < 3, 7))
    attempt(name, lambda: getattr(itertools, name)(lambda *x: x[0] < 3, [(1,), (5,)]) if name == 'starmap'
            else getattr(itertools, name)(lambda x: x < 3, [1, 5, 2]))
attempt('chain', lambda: itertools.chain(7))
attempt('chain', lambda: itertools.chain([1], 7))
attempt('from_iterable', lambda: itertools.chain.from_iterable(['ab', (1, 2)]))
attempt('cycle', lambda: itertools.cycle(7))
attempt('cycle', lambda: itertools.cycle(''))
attempt('cycle', lambda: itertools.cycle('abc'))
attempt('pairwise', lambda: itertools.pairwise([1]))
attempt('pairwise', lambda: itertools.pairwise(noisy('abc')))
attempt('accumulate', lambda: itertools.accumulate([]))
attempt('accumulate', lambda: itertools.accumulate([], initial=4))
attempt('accumulate', lambda: itertools.accumulate([1, 2, 'x']))
attempt('accumulate', lambda: itertools.accumulate([1, 2, 5], max))
attempt('compress', lambda: itertools.compress(noisy('abcd'), [0, 1, 1]))
attempt('zip_longest', lambda: itertools.zip_longest('ab', noisy([1]), fillvalue='-'))
attempt('product', lambda: itertools.product('ab', repeat=2))
attempt('product', lambda: itertools.product('ab', repeat=-1))
attempt('product', lambda: itertools.product('ab', repeat=0))
attempt('permutations', lambda: itertools.permutations('abc', -1))
attempt('combinations', lambda: itertools.combinations('abc', -1))
attempt('combinations', lambda: itertools.combinations('abc', 2))
attempt('with replacement', lambda: itertools.combinations_with_replacement('ab', 2))
attempt('islice', lambda: itertools.islice('abc', -1))
attempt('islice', lambda: itertools.islice('abc', 0, 2, 0))
attempt('islice', lambda: itertools.islice('abcdefgh', 1, None, 3))
attempt('islice', lambda: itertools.islice(noisy('abcdefgh'), 1, 5, 2))
attempt('repeat', lambda: itertools.repeat('x', 2))
attempt('repeat', lambda: itertools.repeat('x', -2))
attempt('count', lambda: itertools.count('x'))
attempt('count', lambda: itertools.count(1.5, -0.5))
print(itertools.count(3), itertools.count(3, 2), itertools.repeat(None), itertools.repeat([1], 4))
print(next(itertools.count()), hasattr(itertools.count(), 'send'), type(itertools.takewhile(None, ())).__name__)


def stops(x):
    raise StopIteration


print(list(itertools.takewhile(stops, [1, 2])), list(map(str, itertools.starmap(stops, [(1,)]))))
groups = itertools.groupby('aabbbac')
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], next(second[1]), [(k, len(list(g))) for k, g in groups])
a, b, c = itertools.tee(noisy([1, 2, 3]), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b), itertools.tee('x', 0))
