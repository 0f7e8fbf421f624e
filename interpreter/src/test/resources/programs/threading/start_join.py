import threading
results = []
def work(n, name="x"):
    results.append((n, name, n * n))
threads = []
for i in range(4):
    t = threading.Thread(target=work, args=(i,), kwargs={"name": "t%d" % i})
    threads.append(t)
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
print([t.is_alive() for t in threads])
t = threading.Thread(target=lambda: results.append("lambda"))
t.start()
t.join()
t.join()
print(results[-1])
try:
    t.start()
except RuntimeError as e:
    print(e)
u = threading.Thread(target=work)
try:
    u.join()
except RuntimeError as e:
    print(e)
print(u.is_alive())
