"""fib_serial: the work of fib, once for each thread, but one after another in the main thread: the serial control."""

import sys

SIZE = 27
QUICK_SIZE = 25


def fib(n):
    if n < 2:
        return 1
    return fib(n - 1) + fib(n - 2)


def main(threads, size=SIZE):
    return [fib(size) for _ in range(threads)]


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
