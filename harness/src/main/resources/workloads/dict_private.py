"""dict_private: every thread inserts into, reads, updates and empties a dict of its own, by integer and by string key."""

import sys
import threading

SIZE = 300
QUICK_SIZE = 100
KEYS = 300


def churn(rounds, names):
    total = 0
    for turn in range(rounds):
        table = {}
        for i in range(KEYS):
            table[i * 7919] = i + 1000
            table[names[i]] = i
        for i in range(KEYS):
            table[names[i]] = table[names[i]] + table[i * 7919] + turn
        for i in range(KEYS):
            if i % 3 == 0:
                total = total + table.pop(i * 7919)
        for name in names:
            total = total + table[name]
        total = total + len(table)
    return total


def work(results, index, size):
    names = ['key' + str(i) for i in range(KEYS)]
    results[index] = churn(size, names)


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """The sums without any dict."""
    popped = [i for i in range(KEYS) if i % 3 == 0]
    expected = 0
    for turn in range(size):
        expected += sum([i + 1000 for i in popped])
        expected += sum([i + i + 1000 + turn for i in range(KEYS)])
        expected += KEYS * 2 - len(popped)
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
