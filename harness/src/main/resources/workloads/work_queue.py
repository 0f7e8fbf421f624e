"""work_queue: as many producers as consumers share one bounded queue."""

import sys
import threading
from queue import Queue

SIZE = 2000
QUICK_SIZE = 600
ROOM = 64


class Job:
    def __init__(self, number):
        self.number = number
        self.parts = [number, number + 1]

    def run(self):
        return sum(self.parts) * 2


def produce(queue, index, size):
    for number in range(size):
        queue.put(Job(index * size + number))
    queue.put(None)


def consume(queue, results, index):
    total = 0
    while True:
        job = queue.get()
        if job is None:
            break
        total += job.run()
    results[index] = total


def main(threads, size=SIZE):
    queue = Queue(ROOM)
    results = [None] * threads
    workers = [threading.Thread(target=produce, args=(queue, i, size)) for i in range(threads)]
    workers += [threading.Thread(target=consume, args=(queue, results, i)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return [sum(results)]


def check(result, threads, size=SIZE):
    """Each number once, whoever took it."""
    n = threads * size
    return result == [2 * n * (n - 1) + 2 * n]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
