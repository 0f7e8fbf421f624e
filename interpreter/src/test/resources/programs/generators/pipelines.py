def numbers(n):
    for i in range(n):
        yield i
def squares(source):
    for x in source:
        yield x * x
def evens(source):
    return (x for x in source if x % 2 == 0)
def take(n, source):
    for _ in range(n):
        yield next(source)
def batches(source, size):
    batch = []
    for x in source:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
print(sum(squares(numbers(1000))))
print(list(batches(evens(squares(numbers(20))), 3)))
print(list(take(3, squares(numbers(10)))))
def sieve():
    def not_divisible(p, source):
        return (x for x in source if x % p)
    source = iter(range(2, 200))
    while True:
        try:
            p = next(source)
        except StopIteration:
            return
        yield p
        source = not_divisible(p, source)
print(list(sieve()))
def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield items[i:i + 1] + rest
print(["".join(p) for p in permutations(list("abc"))])
def queens(n, row=0, columns=()):
    if row == n:
        yield columns
    else:
        for c in range(n):
            if all(c != d and abs(c - d) != row - i for i, d in enumerate(columns)):
                yield from queens(n, row + 1, columns + (c,))
print(sum(1 for _ in queens(6)), next(queens(8)))
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count
a = averager()
next(a)
print([a.send(x) for x in (10, 20, 60)])
def scheduler(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print(next(task), end=" ")
        except StopIteration:
            print("end", end=" ")
        else:
            tasks.append(task)
    print()
def task(name, n):
    for i in range(n):
        yield name + str(i)
scheduler([task("a", 2), task("b", 3), task("c", 1)])
def merge(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end or y is not end:
        if y is end or x is not end and x <= y:
            yield x
            x = next(a, end)
        else:
            yield y
            y = next(b, end)
print(list(merge(numbers(4), squares(numbers(4)))))
def zip_longest(*sources):
    sources = [iter(s) for s in sources]
    while True:
        row = [next(s, None) for s in sources]
        if all(x is None for x in row):
            return
        yield tuple(row)
print(list(zip_longest(numbers(3), "ab")))
print(sum(x for row in [[1, 2], [3]] for x in row), [list(g) for g in [numbers(i) for i in range(3)]])
x = "outer"
g = (x for x in [x])
print(list(g), x)
late = [1]
lazily = (a + b for a in late for b in late)
late.append(2)
print(list(lazily))
def counter_with_state():
    i = 0
    while True:
        step = (yield i)
        i += 1 if step is None else step
c = counter_with_state()
print(next(c), next(c), c.send(10), next(c))
print(sorted(len(w) for w in "the quick brown fox".split()))
matrix = ((i * j for j in range(3)) for i in range(3))
print([list(row) for row in matrix])
