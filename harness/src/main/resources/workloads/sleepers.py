"""sleepers: threads that mostly wait: each sleeps, then works a little, again and again; a global lock does no harm here."""

import sys
import threading
import time

SIZE = 20
QUICK_SIZE = 8
PAUSE = 0.002
WORK = 200


def work(results, index, size):
    total = 0
    for turn in range(size):
        time.sleep(PAUSE)
        for i in range(WORK):
            total += i * turn
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
    """The little work that there is, by a formula."""
    return result == [WORK * (WORK - 1) // 2 * (size * (size - 1) // 2)] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
