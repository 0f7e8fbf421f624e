# observes: garbage
"""Threads make garbage cycles while others collect."""
import gc
import threading
import weakref

gc.collect()


class Node:
    def __init__(self, value):
        self.value = value
        self.next = self


shared = []
lock = threading.Lock()
finalized = []


class Final:
    def __init__(self):
        self.me = self

    def __del__(self):
        finalized.append(1)


def work(seed):
    total = 0
    mine = []
    for i in range(200):
        a, b = Node(i), Node(i + seed)
        a.next, b.next = b, a
        total += a.next.value + b.next.value
        if i % 10 == 0:
            mine.append(a)
            Final()
        if i % 17 == 0:
            with lock:
                shared.append(b)
                if len(shared) > 5:
                    shared.pop(0)
        r = weakref.ref(a)
        if i % 50 == 49:
            gc.collect()
        assert r() is a
    assert all(n.next.next is n for n in mine)
    return total


results = [0] * 4


def run(i):
    results[i] = work(i)


threads = [threading.Thread(target=run, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
print(all(n.next.next is n for n in shared))
gc.collect()
print(len(finalized))
shared.clear()
gc.collect()
print(gc.collect())
