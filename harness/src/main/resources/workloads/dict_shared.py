"""dict_shared: all threads work on one dict, each writing keys of its own and reading keys that all of them read."""

import sys
import threading

SIZE = 200
QUICK_SIZE = 80
KEYS = 300


def churn(table, names, index, rounds):
    total = 0
    base = (index + 1) * 100000
    for turn in range(rounds):
        for i in range(KEYS):
            table[base + i] = i + turn
        for i in range(KEYS):
            total = total + table[names[i]] + table[base + i]
        for i in range(KEYS):
            if i % 2 == 0:
                total = total + table.pop(base + i)
    return total


def work(results, table, names, index, size):
    results[index] = churn(table, names, index, size)


def main(threads, size=SIZE):
    names = ['key' + str(i) for i in range(KEYS)]
    table = {}
    for i in range(KEYS):
        table[names[i]] = i * 1000
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, table, names, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    left = 0
    for index in range(threads):
        for i in range(KEYS):
            if i % 2 == 1:
                key = (index + 1) * 100000 + i
                left = left + key + table[key]
    return [results, len(table), left]


def check(result, threads, size=SIZE):
    """What each thread summed, how many keys are left, and the sum of the threads' own keys and values."""
    expected = 0
    for turn in range(size):
        expected += sum([i * 1000 + i + turn for i in range(KEYS)])
        expected += sum([i + turn for i in range(KEYS) if i % 2 == 0])
    odd = [i for i in range(KEYS) if i % 2 == 1]
    left = 0
    for index in range(threads):
        left += sum([(index + 1) * 100000 + i + i + size - 1 for i in odd])
    return result == [[expected] * threads, KEYS + threads * len(odd), left]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
