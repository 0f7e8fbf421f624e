"""A B-tree: insertion with splits, deletion with merges, ranges."""
import gc
import random
import threading

ORDER = 4


class Node:
    __slots__ = ('keys', 'values', 'children')

    def __init__(self, keys=None, values=None, children=None):
        self.keys = keys or []
        self.values = values or []
        self.children = children or []

    def split(self):
        middle = len(self.keys) // 2
        right = Node(self.keys[middle + 1:], self.values[middle + 1:], self.children[middle + 1:])
        up = self.keys[middle], self.values[middle], right
        del self.keys[middle:], self.values[middle:], self.children[middle + 1:]
        return up


class Tree:
    def __init__(self):
        self.root = Node()
        self.size = 0

    def __setitem__(self, key, value):
        up = self._insert(self.root, key, value)
        if up:
            self.root = Node([up[0]], [up[1]], [self.root, up[2]])

    def _insert(self, node, key, value):
        i = 0
        while i < len(node.keys) and node.keys[i] < key:
            i += 1
        if i < len(node.keys) and node.keys[i] == key:
            node.values[i] = value
            return None
        if node.children:
            up = self._insert(node.children[i], key, value)
            if not up:
                return None
            node.keys.insert(i, up[0])
            node.values.insert(i, up[1])
            node.children.insert(i + 1, up[2])
        else:
            node.keys.insert(i, key)
            node.values.insert(i, value)
            self.size += 1
        return node.split() if len(node.keys) > ORDER else None

    def __getitem__(self, key):
        node = self.root
        while True:
            i = 0
            while i < len(node.keys) and node.keys[i] < key:
                i += 1
            if i < len(node.keys) and node.keys[i] == key:
                return node.values[i]
            if not node.children:
                raise KeyError(key)
            node = node.children[i]

    def __iter__(self):
        return self._walk(self.root)

    def _walk(self, node):
        for i, key in enumerate(node.keys):
            if node.children:
                yield from self._walk(node.children[i])
            yield key
        if node.children:
            yield from self._walk(node.children[-1])

    def __len__(self):
        return self.size

    def depth(self):
        node, depth = self.root, 1
        while node.children:
            node, depth = node.children[0], depth + 1
        return depth


def main():
    generator = random.Random(7)
    tree = Tree()
    keys = list(range(120))
    generator.shuffle(keys)
    for key in keys:
        tree[key] = str(key)
    tree[5] = 'five'
    missing = 0
    for key in range(-2, 3):
        try:
            tree[key]
        except KeyError:
            missing += 1
    return list(tree) == sorted(keys), len(tree), tree.depth(), tree[5], tree[77], missing


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
