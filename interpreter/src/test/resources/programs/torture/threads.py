import threading
lock = threading.Lock()
results = {}
def work(n):
    mine = []
    for i in range(15):
        try:
            mine.append([str(n), {str(i): (str(i), i * 10 ** 19)}])
            if i % 4 == 3:
                mine.append([str(i), str(n), {}[str(i)]])
        except KeyError as e:
            mine.append(str(e) + str([e.args]))
        lock.acquire()
        results[str(n) + ":" + str(i)] = [str(i)] + mine[-1:]
        lock.release()
    return mine
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(results), results["2:14"], sum([len(str(v)) for v in results.values()]))
