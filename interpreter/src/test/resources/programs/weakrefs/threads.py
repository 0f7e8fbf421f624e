# observes: reclamation
"""Threads load weak references to objects that others drop."""
import gc
import threading
import weakref


class Value:
    def __init__(self, n):
        self.n = n
        self.twice = 2 * n


cache = weakref.WeakValueDictionary()
slots = [None] * 8
errors = []


def work(seed):
    for i in range(400):
        key = (i * 7 + seed) % 8
        value = cache.get(key)
        if value is None:
            value = Value(key)
            cache[key] = value
        if value.twice != 2 * value.n or value.n != key:
            errors.append(key)
        slots[(key + seed) % 8] = value if i % 3 else None
        ref = weakref.ref(value)
        del value
        other = ref()
        if other is not None and other.n != key:
            errors.append(key)


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
slots.clear()
del t, threads
gc.collect()
print(errors, len(cache))
