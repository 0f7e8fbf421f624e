"""fib: every thread runs the whole recursive fib(size) over one shared function, as the Gilectomy's own program did."""

import sys
import threading

SIZE = 27
QUICK_SIZE = 25


def fib(n):
    if n < 2:
        return 1
    return fib(n - 1) + fib(n - 2)


def work(results, index, size):
    results[index] = fib(size)


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """The same number by iteration, once for each thread."""
    expected, following = 1, 1
    for _ in range(size):
        expected, following = following, expected + following
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
