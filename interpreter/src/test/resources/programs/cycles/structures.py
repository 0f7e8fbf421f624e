# observes: garbage
"""Many cyclic structures of many shapes; nothing is left."""
import gc

gc.collect()
gc.disable()


class Tree:
    def __init__(self, parent, depth):
        self.parent = parent
        self.children = [Tree(self, depth - 1) for _ in range(2)] if depth else []


class Doubly:
    __slots__ = ("prev", "next", "value")

    def __init__(self, value):
        self.value = value
        self.prev = self.next = None


def doubly(n):
    first = last = Doubly(0)
    for i in range(1, n):
        node = Doubly(i)
        node.prev = last
        last.next = node
        last = node
    return first


def graph(n):
    nodes = [[] for _ in range(n)]
    for i in range(n):
        for j in range(i % 7):
            nodes[i].append(nodes[(i * 31 + j * 17) % n])
    nodes[0].append(nodes)
    return nodes


for round in range(3):
    Tree(None, 6)
    doubly(100)
    graph(200)
    print(gc.collect())
tree = Tree(None, 3)
leaf = tree.children[0].children[1].children[0]
del tree
print(gc.collect())
print(leaf.parent.parent.parent.children[1].parent is leaf.parent.parent.parent)
leaf.parent.children.remove(leaf)
leaf.parent = None
print(gc.collect())
