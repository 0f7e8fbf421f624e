# observes: deaths
"""Weak references to garbage in cycles: cleared before finalisers run, callbacks of live references are called."""
import gc
import weakref

gc.collect()
log = []


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name, ref() is None)


n = Node("n")
ref = weakref.ref(n, lambda r: print("callback", r() is None))
n.inner = weakref.ref(n, lambda r: print("not called"))
print(ref() is n)
del n
gc.collect()
print(ref())


class Tree:
    def __init__(self, parent=None):
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)


root = Tree()
leaf = Tree(Tree(root))
print(leaf.parent().parent() is root)
del root
print(leaf.parent())
print(gc.collect())
