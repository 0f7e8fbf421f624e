import threading
out = [None] * 5
def make(i):
    data = {"sum": 0}
    def run():
        for k in range(300):
            data["sum"] += k * i
            tmp = [k] * 3
            tmp.append({"k": k})
        out[i] = data["sum"]
    return run
threads = [threading.Thread(target=make(i)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
