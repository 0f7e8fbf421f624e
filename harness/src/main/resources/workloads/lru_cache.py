"""lru_cache: all threads share one cache of the least recently used, under a lock: a hit moves its entry, a miss evicts the oldest."""

import sys
import threading

SIZE = 6000
QUICK_SIZE = 2000
CAPACITY = 256
HOT = 128
KEYS = 4096
OLDER = 1
NEWER = 2


def compute(key):
    return key * 1000 + 7


def request(worker, number):
    """Two of three requests are for a hot key, the others for any."""
    if number % 3 > 0:
        return (number * 31 + worker * 17) % HOT
    return (number * 7919 + worker * 104729) % KEYS


def unlink(entries, ends, entry):
    """Entries name their neighbours by key, so that none is part of a cycle."""
    older = entry[OLDER]
    newer = entry[NEWER]
    if older is None:
        ends[0] = newer
    else:
        entries[older][NEWER] = newer
    if newer is None:
        ends[1] = older
    else:
        entries[newer][OLDER] = older


def link_newest(entries, ends, key, entry):
    entry[OLDER] = ends[1]
    entry[NEWER] = None
    if ends[1] is None:
        ends[0] = key
    else:
        entries[ends[1]][NEWER] = key
    ends[1] = key


def lookup(entries, ends, counts, key):
    if key in entries:
        entry = entries[key]
        unlink(entries, ends, entry)
        counts[0] = counts[0] + 1
    else:
        if len(entries) == CAPACITY:
            oldest = ends[0]
            unlink(entries, ends, entries.pop(oldest))
        entry = [compute(key), None, None]
        entries[key] = entry
        counts[1] = counts[1] + 1
    link_newest(entries, ends, key, entry)
    return entry[0]


def work(results, entries, ends, counts, lock, worker, size):
    total = 0
    for number in range(size):
        key = request(worker, number)
        lock.acquire()
        value = lookup(entries, ends, counts, key)
        lock.release()
        total = total + value
    results[worker] = total


def length(entries, ends):
    """How many entries there are on the way from the oldest to the newest."""
    found = 0
    key = ends[0]
    while key is not None:
        found = found + 1
        key = entries[key][NEWER]
    return found


def main(threads, size=SIZE):
    entries = {}
    ends = [None, None]
    counts = [0, 0]
    lock = threading.Lock()
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, entries, ends, counts, lock, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return [results, len(entries), length(entries, ends), counts[0] + counts[1]]


def check(result, threads, size=SIZE):
    """The sums without any cache, how full the cache is, twice, and that every request was a hit or a miss."""
    sums = []
    keys = {}
    for worker in range(threads):
        asked = [request(worker, number) for number in range(size)]
        for key in asked:
            keys[key] = True
        sums.append(sum(asked) * 1000 + 7 * size)
    full = min(CAPACITY, len(keys))
    return result == [sums, full, full, threads * size]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
