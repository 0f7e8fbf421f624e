"""thread_pool: small tasks run on a pool of threads, which get them from one queue and hand back futures."""

import sys
from concurrent.futures import ThreadPoolExecutor

SIZE = 400
QUICK_SIZE = 120
STEPS = 60


def task(number):
    total = number
    for step in range(STEPS):
        total = (total * 31 + step) % 1000003
    return total


def main(threads, size=SIZE):
    with ThreadPoolExecutor(max_workers=threads) as pool:
        futures = [pool.submit(task, number) for number in range(threads * size)]
        return [sum([future.result() for future in futures])]


def check(result, threads, size=SIZE):
    """The same, one after the other."""
    return result == [sum([task(number) for number in range(threads * size)])]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
