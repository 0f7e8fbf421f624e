"""cycles: every thread builds trees whose nodes refer to their parents, drops them, and now and then collects the garbage cycles."""

import gc
import sys
import threading

SIZE = 400
QUICK_SIZE = 100
DEPTH = 5
COLLECT_EVERY = 50


class Node:
    def __init__(self, parent, depth):
        self.parent = parent
        self.value = depth if parent is None else parent.value + depth
        if depth:
            self.left = Node(self, depth - 1)
            self.right = Node(self, depth - 1)
        else:
            self.left = self.right = None


def deepest(node):
    while node.left is not None:
        node = node.left
    return node


def work(results, index, size):
    total = 0
    for number in range(size):
        leaf = deepest(Node(None, DEPTH))
        while leaf.parent is not None:
            total += leaf.value
            leaf = leaf.parent.right if leaf is leaf.parent.left else leaf.parent
        if number % COLLECT_EVERY == COLLECT_EVERY - 1:
            leaf = None
            gc.collect()
    results[index] = total


def main(threads, size=SIZE):
    enabled = gc.isenabled()
    gc.disable()
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    gc.collect()
    if enabled:
        gc.enable()
    return results


def check(result, threads, size=SIZE):
    """On the way up each node from the deepest left one is met, its right sibling after it."""
    sums = [sum(range(DEPTH - level, DEPTH + 1)) for level in range(DEPTH + 1)]
    once = sum(sums[level] * 2 for level in range(1, DEPTH + 1))
    return result == [size * once] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
