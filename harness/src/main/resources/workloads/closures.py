"""closures: every thread makes functions in a loop that capture what is around them, and calls each a few times."""

import sys
import threading

SIZE = 8000
QUICK_SIZE = 2500


def accumulator(start):
    total = start

    def add(amount):
        nonlocal total
        total += amount
        return total

    def read():
        return total

    return add, read


def compose(outer, inner):
    return lambda value: outer(inner(value))


def work(results, index, size):
    total = 0
    for number in range(size):
        add, read = accumulator(number)
        twice = compose(add, lambda value, scale=2: value * scale)
        twice(number)
        add(1)
        total += read()
    results[index] = total


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """n + 2 n + 1 for each n."""
    return result == [3 * (size * (size - 1) // 2) + size] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
