"""kv_requests: a key-value server: requests are parsed and answered in private, the store is one dict under a lock."""

import sys
import threading

SIZE = 1500
QUICK_SIZE = 500
KEYS = 1000
COUNTERS = 16


def request(worker, number):
    """The text of a worker's request: seven of ten read, two write, one counts."""
    kind = number % 10
    key = (number * 7919 + worker * 104729) % KEYS
    if kind < 7:
        return 'GET key' + str(key)
    if kind < 9:
        return 'SET key' + str(key) + ' value' + str(key * 3)
    return 'INCR count' + str(key % COUNTERS) + ' ' + str(worker + 1)


def answer(store, lock, text):
    words = text.split(' ')
    command = words[0]
    key = words[1]
    if command == 'GET':
        lock.acquire()
        value = store[key]
        lock.release()
        return 'VALUE ' + key + ' ' + value
    if command == 'SET':
        value = words[2]
        lock.acquire()
        store[key] = value
        lock.release()
        return 'STORED ' + key
    count = int(words[2])
    lock.acquire()
    store[key] = store[key] + count
    lock.release()
    return 'COUNTED ' + key


def open_store():
    store = {}
    for i in range(KEYS):
        store['key' + str(i)] = 'value' + str(i * 3)
    for i in range(COUNTERS):
        store['count' + str(i)] = 0
    return store


def work(results, store, lock, worker, size):
    total = 0
    for number in range(size):
        total = total + len(answer(store, lock, request(worker, number)))
    results[worker] = total


def run(threads, target, last):
    store = open_store()
    lock = threading.Lock()
    results = [None] * threads
    workers = [threading.Thread(target=target, args=(results, store, lock, i, last)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return [results, len(store), sum([store['count' + str(i)] for i in range(COUNTERS)])]


def main(threads, size=SIZE):
    return run(threads, work, size)


def check(result, threads, size=SIZE):
    """How long each worker's answers are together, how many keys there are, and what was counted."""
    lengths = []
    counted = 0
    for worker in range(threads):
        length = 0
        for number in range(size):
            key = str((number * 7919 + worker * 104729) % KEYS)
            if number % 10 < 7:
                length = length + len('VALUE key value') + len(key) + len(str(int(key) * 3))
            elif number % 10 < 9:
                length = length + len('STORED key') + len(key)
            else:
                length = length + len('COUNTED count') + len(str(int(key) % COUNTERS))
                counted = counted + worker + 1
        lengths.append(length)
    return result == [lengths, KEYS + COUNTERS, counted]


def serve(results, store, lock, worker, next_request):
    served = 0
    number = next_request(worker)
    while number >= 0:
        answer(store, lock, request(worker, number))
        served = served + 1
        number = next_request(worker)
    results[worker] = served


def serve_all(threads):
    """Serves the requests that the harness sends; answers how many each worker has served."""
    import refbench
    return run(threads, serve, refbench.next_request)[0]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    result = main(count, scale)
    print(result)
    assert check(result, count, scale), 'wrong answer'
