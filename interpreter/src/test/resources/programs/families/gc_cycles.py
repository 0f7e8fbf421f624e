"""Cycles of linked nodes, collected."""
import gc
import threading


class Node:
    def __init__(self):
        self.next = None
        self.previous = None

    def link_next(self, following):
        self.next = following
        following.previous = self


def cycle(length):
    head = node = Node()
    for _ in range(length - 1):
        following = Node()
        node.link_next(following)
        node = following
    node.link_next(head)
    return head


def main():
    for _ in range(5):
        nodes = [cycle(20) for _ in range(5)]
    count = 0
    node = nodes[0]
    while True:
        count += 1
        node = node.next
        if node is nodes[0]:
            break
    del node, nodes
    gc.collect()
    return count


def in_threads(count):
    results = [None] * count

    def work(index):
        results[index] = main()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


expected = main()
print(expected)
print(all(result == expected for count in (1, 2, 3, 4) for result in in_threads(count)))
gc.collect()
