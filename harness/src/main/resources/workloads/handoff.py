"""handoff: each consumer uses and drops what a producer has made; the variants are what the producer does meanwhile."""

import sys
import threading
import time

VARIANTS = ['running', 'blocked', 'exited']
VARIANT = 'running'
SIZE = 20000
QUICK_SIZE = 6000
SECOND_LOOK = 3


def make(box, index, size):
    for i in range(size):
        box.append((i, [index, i]))


def produce(box, index, size, made, consumed):
    """Makes all, tells so, and is awake now and then, or waits, or ends, while others consume."""
    make(box, index, size)
    made.release()
    if VARIANT == 'running':
        while not consumed.acquire(False):
            time.sleep(0.0005)
            scratch = [index, [index]]
            scratch.pop()
    elif VARIANT == 'blocked':
        consumed.acquire()


def consume(results, boxes, index):
    box = boxes[index]
    boxes[index] = None
    total = 0
    for item in box:
        for look in range(SECOND_LOOK):
            pair = item[1]
            total = total + pair[0] + pair[1]
    while box:
        item = box.pop()
        total = total + item[0]
    results[index] = total


def held():
    lock = threading.Lock()
    lock.acquire()
    return lock


def main(threads, size=SIZE):
    boxes = [[] for _ in range(threads)]
    made = [held() for _ in range(threads)]
    consumed = [held() for _ in range(threads)]
    results = [None] * threads
    producers = [threading.Thread(target=produce, args=(boxes[i], i, size, made[i], consumed[i])) for i in range(threads)]
    for producer in producers:
        producer.start()
    for lock in made:
        lock.acquire()
    if VARIANT == 'exited':
        for producer in producers:
            producer.join()
    consumers = [threading.Thread(target=consume, args=(results, boxes, i)) for i in range(threads)]
    for consumer in consumers:
        consumer.start()
    for consumer in consumers:
        consumer.join()
    if VARIANT != 'exited':
        for lock in consumed:
            lock.release()
        for producer in producers:
            producer.join()
    return results


def check(result, threads, size=SIZE):
    """Every item was looked at, and popped."""
    numbers = size * (size - 1) // 2
    return result == [SECOND_LOOK * (index * size + numbers) + numbers for index in range(threads)]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
