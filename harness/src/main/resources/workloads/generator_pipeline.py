"""generator_pipeline: every thread sends numbers through a chain of generators of its own."""

import sys
import threading

SIZE = 20000
QUICK_SIZE = 6000


def numbers(count):
    for number in range(count):
        yield number


def odd(source):
    for number in source:
        if number % 2:
            yield number


def squares(source):
    for number in source:
        yield number * number


def running(source):
    total = 0
    for number in source:
        total += number
        yield total


def flat(parts):
    for part in parts:
        yield from part


def work(results, index, size):
    last = 0
    for last in running(squares(odd(numbers(size)))):
        pass
    results[index] = [last, sum(flat((n for n in range(k)) for k in range(size // 200)))]


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """Sums of odd squares and of triangular numbers, by their formulas."""
    k = size // 2
    m = size // 200
    return result == [[k * (2 * k - 1) * (2 * k + 1) // 3, m * (m - 1) * (m - 2) // 6]] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
