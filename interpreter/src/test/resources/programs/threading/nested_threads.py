import threading
lock = threading.Lock()
log = []
def child(n):
    lock.acquire()
    log.append(n)
    lock.release()
def parent(n):
    kids = [threading.Thread(target=child, args=(n * 10 + i,)) for i in range(3)]
    for k in kids:
        k.start()
    for k in kids:
        k.join()
    child(n)
parents = [threading.Thread(target=parent, args=(n,)) for n in range(1, 4)]
for p in parents:
    p.start()
for p in parents:
    p.join()
print(sorted(log))
