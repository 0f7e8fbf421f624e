import threading
shared = []
table = {}
def work(n):
    for i in range(200):
        shared.append(n * 1000 + i)
        table[n, i] = i
threads = []
for n in range(6):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    threads.append(t)
for t in threads:
    t.join()
print(len(shared), len(table), sorted(shared)[:3], sorted(shared)[-1], sum(shared), sum(table.values()))
for n in range(6):
    mine = [v for v in shared if v // 1000 == n]
    print(n, mine == sorted(mine), len(mine))
