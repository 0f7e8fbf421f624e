"""tree_build_drop: every thread builds binary trees of tuples and of lists, walks them and drops them, all of it private."""

import sys
import threading

SIZE = 120
QUICK_SIZE = 40
DEPTH = 8


def tuple_tree(depth, label):
    if depth == 0:
        return (None, label, None)
    return (tuple_tree(depth - 1, label * 2), label, tuple_tree(depth - 1, label * 2 + 1))


def list_tree(depth, label):
    if depth == 0:
        return [None, label, None]
    return [list_tree(depth - 1, label * 2), label, list_tree(depth - 1, label * 2 + 1)]


def total(tree):
    if tree is None:
        return 0
    return total(tree[0]) + tree[1] + total(tree[2])


def prune(tree):
    """Drops the left half of every node of a list tree, top down, and counts the nodes that are left."""
    left = 0
    while tree is not None:
        tree[0] = None
        tree = tree[2]
        left = left + 1
    return left


def work(results, index, size):
    answer = 0
    for turn in range(size):
        answer = answer + total(tuple_tree(DEPTH, 1))
        tree = list_tree(DEPTH, 1)
        answer = answer + total(tree)
        answer = answer + prune(tree)
    results[index] = answer


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """A full tree's labels are 1 to n; pruning leaves its right spine."""
    nodes = 2 ** (DEPTH + 1) - 1
    expected = size * (nodes * (nodes + 1) + DEPTH + 1)
    return result == [expected] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
