"""Trees walked by generators that delegate to each other, and pipelines of generators."""
import gc
import threading


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def by_level(self):
        level = [self]
        while level:
            yield [node.value for node in level]
            level = [child for node in level for child in (node.left, node.right) if child]


def tree(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(tree(values[:middle]), values[middle], tree(values[middle + 1:]))


def averager():
    total = count = 0
    answer = None
    while True:
        try:
            value = yield answer
        except ValueError as reset:
            total, count, answer = 0, 0, str(reset)
            continue
        total += value
        count += 1
        answer = total / count


def chunks(source, size):
    chunk = []
    for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk.clear()
    if chunk:
        yield tuple(chunk)
    return len(chunk)


def counted(source):
    rest = yield from source
    yield 'rest', rest


def main():
    found = tree(range(120))
    running = averager()
    next(running)
    means = [running.send(value) for value in found]
    reset = running.throw(ValueError('again'))
    means.append(running.send(7))
    running.close()
    pipeline = counted(chunks((value * value for value in found if value % 3), 9))
    first = sum(sum(chunk) for chunk in pipeline if 'rest' not in chunk)
    return means[-2:], reset, first, [len(level) for level in found.by_level()], list(counted(chunks(iter(found), 50)))[-1]


def in_threads(count):
    results = [None] * count

    def work(index):
        results[index] = main()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


expected = main()
print(expected)
print(all(result == expected for count in (1, 2, 3, 4) for result in in_threads(count)))
gc.collect()
