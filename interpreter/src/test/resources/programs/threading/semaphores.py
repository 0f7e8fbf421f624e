import threading
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(blocking=False))
s.release(2)
with s:
    with s:
        print(s.acquire(False))
for bad in [lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, 1)]:
    try:
        bad()
    except ValueError as e:
        print(e)
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)
print(repr(b).split(": ")[1], repr(threading.Semaphore(3)).split(" at ")[0])
limit = threading.Semaphore(3)
lock = threading.Lock()
inside = most = done = 0
def work():
    global inside, most, done
    for _ in range(10):
        with limit:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1
                done += 1
threads = [threading.Thread(target=work) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 3, inside, done)
event = threading.Event()
print(event.is_set(), event.wait(0.001), bool(event.wait(0)))
results = []
waiters = [threading.Thread(target=lambda: results.append(event.wait())) for _ in range(3)]
for t in waiters:
    t.start()
event.set()
for t in waiters:
    t.join()
print(results, event.is_set(), event.wait())
event.clear()
print(event.is_set(), repr(event).split(": ")[1])
