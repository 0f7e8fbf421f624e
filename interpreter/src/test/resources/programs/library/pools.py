import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(pow, 2, n) for n in range(10)]
    print([f.result() for f in futures], list(pool.map(lambda x: x * x, range(5))))
    bad = pool.submit(lambda: 1 // 0)
    print(type(bad.exception()).__name__, sorted([f.result() for f in as_completed(futures)])[:3])
q = queue.Queue(maxsize=2)
results = []


def consume():
    while True:
        item = q.get()
        if item is None:
            break
        results.append(item)
        q.task_done()


t = threading.Thread(target=consume)
t.start()
for i in range(20):
    q.put(i)
q.join()
q.put(None)
t.join()
print(results == list(range(20)), q.empty())
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty")
p = queue.PriorityQueue()
for n in (3, 1, 2):
    p.put(n)
l = queue.LifoQueue()
l.put(1)
l.put(2)
print([p.get() for _ in range(3)], l.get())
