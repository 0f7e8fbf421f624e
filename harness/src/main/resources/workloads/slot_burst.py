"""slot_burst: every thread overwrites the same few slots of a private list with objects that exist already, again and again."""

import sys
import threading

SIZE = 3000
QUICK_SIZE = 1200
ITEMS = 100


def burst(slots, items):
    for item in items:
        slots[0] = item
        slots[1] = item
        slots[2] = slots[0]
        slots[3] = slots[1]


def work(results, index, size):
    items = [[i] for i in range(ITEMS)]
    slots = [None] * 4
    total = 0
    for turn in range(size):
        burst(slots, items)
        items.reverse()
        total = total + slots[2][0] + slots[3][0]
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
    """The last item of a turn is the last one or, as the items are turned round each time, the first."""
    expected = 2 * (ITEMS - 1) * ((size + 1) // 2)
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
