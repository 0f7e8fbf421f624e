import threading

lock = threading.Lock()
count = [0]
got = [0] * 4


def work(i):
    for k in range(300):
        if lock.acquire(timeout=0.0001 if k % 2 else -1):
            count[0] += 1
            got[i] += 1
            lock.release()


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count[0] == sum(got), count[0] >= 600, lock.locked())
