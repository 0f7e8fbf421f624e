import threading
lock = threading.Lock()
count = 0
def bump():
    global count
    lock.acquire()
    count = count + 1
    lock.release()
for round_ in range(10):
    batch = [threading.Thread(target=bump) for _ in range(10)]
    for t in batch:
        t.start()
    for t in batch:
        t.join()
print(count)
