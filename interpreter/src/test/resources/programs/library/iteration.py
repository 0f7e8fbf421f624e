import itertools
from itertools import chain, count, islice

print(list(islice(count(5, 2), 4)), list(chain("ab", [1, 2])), list(chain.from_iterable([[1], [2, 3]])))
print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 2], max)), list(itertools.accumulate([1], initial=10)))
print(list(itertools.compress("abcdef", [1, 0, 1, 0, 1, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(itertools.filterfalse(None, [0, 1, "", 2])), [(k, list(g)) for k, g in itertools.groupby("aaabbc")], [k for k, g in itertools.groupby([1, 3, 2, 4], key=lambda x: x % 2)])
print(list(islice(range(10), 2, 9, 3)), list(islice("abc", None)), list(itertools.pairwise([1, 2, 3])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print(list(itertools.zip_longest("ab", [1, 2, 3], fillvalue="-")), list(itertools.product("ab", repeat=2)), list(itertools.product([1, 2], "xy")))
print(list(itertools.permutations([1, 2, 3])), list(itertools.permutations("abcd", 2))[:5], list(itertools.combinations("abcd", 2)), list(itertools.combinations_with_replacement("ab", 3)))
a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), list(itertools.repeat("x", 3)), list(islice(itertools.cycle([1, 2]), 5)))
print(list(itertools.product()), list(itertools.permutations([])), list(itertools.combinations([], 1)), len(list(itertools.permutations(range(6)))))
