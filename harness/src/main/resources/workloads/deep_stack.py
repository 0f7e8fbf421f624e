"""deep_stack: every thread makes and drops small objects at the bottom of a deep recursion: stacks are long, garbage is young."""

import sys
import threading

SIZE = 400
QUICK_SIZE = 150
DEPTH = 600
OBJECTS = 1000


def churn(rounds):
    total = 0
    for turn in range(rounds):
        for i in range(OBJECTS):
            pair = (i * 1000, turn)
            total = total + pair[0] + pair[1]
    return total


def descend(depth, rounds, a, b, c, d):
    if depth == 0:
        return churn(rounds)
    return descend(depth - 1, rounds, b, c, d, [a])


def work(results, index, size):
    results[index] = descend(DEPTH, size, [1], [2], [3], [4])


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """The sums in closed form."""
    expected = size * 1000 * sum(range(OBJECTS)) + OBJECTS * sum(range(size))
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
