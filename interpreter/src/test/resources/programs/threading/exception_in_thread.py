import threading
def bad(n):
    return [1, 2, 3][n]
print("before")
t = threading.Thread(target=bad, args=(10,), name="worker")
t.start()
t.join()
print("after", t.is_alive())
