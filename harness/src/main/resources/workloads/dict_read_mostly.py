"""dict_read_mostly: all threads read one dict; one access in a thousand writes it."""

import sys
import threading

SIZE = 60000
QUICK_SIZE = 20000
KEYS = 512


def table():
    return {'key' + str(i): i for i in range(KEYS)}


def work(results, shared, names, index, size):
    total = 0
    for number in range(size):
        name = names[(number * 13 + index * 7) % KEYS]
        if number % 1000 == 999:
            shared[name] = shared[name]
        total += shared[name]
    results[index] = total


def main(threads, size=SIZE):
    shared = table()
    names = list(shared)
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, shared, names, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """The writes change nothing, so the sums are known."""
    return result == [sum([(number * 13 + i * 7) % KEYS for number in range(size)]) for i in range(threads)]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
