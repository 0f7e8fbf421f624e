import threading
lock = threading.RLock()
with lock:
    with lock:
        print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=1))
        lock.release()
        lock.release()
        lock.release()
        got = []
        t = threading.Thread(target=lambda: got.append(lock.acquire(False)))
        t.start()
        t.join()
        print(got)
for bad in [lock.release]:
    try:
        bad()
    except RuntimeError as e:
        print(e)
t = threading.Thread(target=lambda: (lock.acquire(), got.append("free"), lock.release()))
t.start()
t.join()
print(got, repr(lock).split(" at ")[0])
def foreign():
    try:
        lock.release()
    except RuntimeError as e:
        got.append(str(e))
with lock:
    print(repr(lock).split()[0], repr(lock).split()[4])
    t = threading.Thread(target=foreign)
    t.start()
    t.join()
print(got[-1])
total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            with lock:
                total += 1
threads = [threading.Thread(target=add, args=(200,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
def recursive(n):
    with lock:
        return 1 if n == 0 else n * recursive(n - 1)
print(recursive(20))
