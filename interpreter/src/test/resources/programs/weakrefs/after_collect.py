# observes: reclamation
"""Weak references are cleared once gc.collect() has finished what a scheme postpones."""
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


def observe(ref):
    gc.collect()
    return ref() is None


a = Node("a")
r = weakref.ref(a)
print(observe(r))
del a
print(observe(r))
d = weakref.WeakValueDictionary()
d["x"] = x = Node("x")
d["y"] = Node("y")
gc.collect()
print(list(d), d["x"] is x)
k = weakref.WeakKeyDictionary()
k[x] = [Node("value")]
v = weakref.ref(k[x][0])
print(len(k), observe(v))
del x
gc.collect()
print(list(d), len(k), observe(v))
calls = []
n = Node("n")
c = weakref.ref(n, calls.append)
gc.collect()
print(len(calls))
del n
gc.collect()
print(len(calls), calls[0] is c)


def chain(n):
    head = None
    for i in range(n):
        node = Node(i)
        node.next = head
        head = node
    return head


head = chain(1000)
refs = []
node = head
while node:
    refs.append(weakref.ref(node))
    node = node.next
gc.collect()
print(sum(r() is not None for r in refs))
middle = head.next.next
head = node = None
gc.collect()
print(sum(r() is not None for r in refs), middle.name)
del middle
gc.collect()
print(sum(r() is not None for r in refs))
