"""hand_over: every thread makes objects for its neighbour, which uses and drops them: no object dies where it was born."""

import sys
import threading
import time

SIZE = 3000
QUICK_SIZE = 1200
BATCH = 50


def produce(label):
    return [(label + i, [label]) for i in range(BATCH)]


def consume(batch):
    total = 0
    while batch:
        item = batch.pop()
        total = total + item[0] + item[1][0]
    return total


def work(results, boxes, index, size):
    mine = boxes[index]
    next_box = boxes[(index + 1) % len(boxes)]
    total = 0
    taken = 0
    for turn in range(size):
        next_box.append(produce(turn * 1000))
        if mine:
            total = total + consume(mine.pop())
            taken = taken + 1
    while taken < size:
        if mine:
            total = total + consume(mine.pop())
            taken = taken + 1
        else:
            time.sleep(0.0001)
    results[index] = total


def main(threads, size=SIZE):
    results = [None] * threads
    boxes = [[] for _ in range(threads)]
    workers = [threading.Thread(target=work, args=(results, boxes, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """Every thread has consumed one batch of each label."""
    labels = sum([turn * 1000 for turn in range(size)])
    expected = 2 * BATCH * labels + size * sum(range(BATCH))
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
