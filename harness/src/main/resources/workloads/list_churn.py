"""list_churn: every thread fills, reverses, slices, sums and empties private lists of boxed integers."""

import sys
import threading

SIZE = 4000
QUICK_SIZE = 1500
LENGTH = 100


def churn(rounds):
    total = 0
    for turn in range(rounds):
        items = []
        for i in range(LENGTH):
            items.append(i * 1000 + turn)
        items.reverse()
        half = items[LENGTH // 2:]
        for i in range(len(half)):
            half[i] = half[i] + items[i]
        while half:
            total = total + half.pop()
        items.extend(items[:10])
        for item in items:
            total = total - item
    return total


def work(results, index, size):
    results[index] = churn(size)


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """What is added are all items once; what is taken away are all items once and the first ten of the reversed list again."""
    expected = 0
    for turn in range(size):
        expected -= sum([i * 1000 + turn for i in range(LENGTH - 10, LENGTH)])
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
