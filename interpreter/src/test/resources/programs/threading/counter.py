import threading
lock = threading.Lock()
total = 0
per_thread = {}
def work(n):
    global total
    mine = 0
    for i in range(500):
        lock.acquire()
        try:
            total += 1
        finally:
            lock.release()
        mine += i
    per_thread[n] = mine
threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, len(per_thread), sorted(per_thread.items())[0], sum(per_thread.values()))
