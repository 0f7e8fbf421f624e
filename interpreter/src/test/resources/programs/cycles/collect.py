# observes: garbage
"""What gc.collect() frees, and in which order finalisers run."""
import gc

gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print("del", self.name)


def ring(n, prefix):
    nodes = [Node(prefix + str(i)) for i in range(n)]
    for i in range(n):
        nodes[i].next = nodes[(i + 1) % n]


ring(3, "a")
print("collected", gc.collect())
print("again", gc.collect())


class Plain:
    pass


def self_loop():
    p = Plain()
    p.me = p


self_loop()
print("self loop", gc.collect())


def lists():
    a = []
    b = [a]
    a.append(b)
    a.append("text")


lists()
print("lists", gc.collect())


def dicts():
    d = {}
    d["self"] = d
    d["n"] = {1: 2}


dicts()
print("dicts", gc.collect())


def closure():
    def recursive(n):
        return recursive(n - 1) if n else 0

    return recursive(3)


closure()
print("closure", gc.collect())


def tuples():
    a = []
    t = (a, 1)
    a.append(t)


tuples()
print("tuples", gc.collect())


def sets():
    class Key:
        pass

    k = Key()
    k.all = {k}
    return None


kept = []


def kept_alive():
    a = Plain()
    a.me = a
    kept.append(a)


kept_alive()
print("kept", gc.collect(), kept[0].me is kept[0])
kept.clear()
print("let go", gc.collect())


def method():
    p = Plain()
    p.bound = p.__init__


print("enabled", gc.isenabled())
gc.disable()
print("enabled", gc.isenabled())
gc.enable()
print(gc.get_threshold(), gc.isenabled(), gc.garbage)
gc.set_threshold(100, 5)
print(gc.get_threshold())
for wrong in (3, -1):
    try:
        gc.collect(wrong)
    except ValueError as e:
        print(e)
print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked({"a": []}),
      gc.is_tracked(Plain()))
