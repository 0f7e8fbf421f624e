import random
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        log.append((self.v, o.v)); return self.v < o.v
def check(vals):
    global log
    log = []
    l = [N(v) for v in vals]
    l.sort()
    h = 0
    for a, b in log: h = (h * 31 + a * 7 + b) % 1000000007
    print(len(vals), len(log), h, [x.v for x in l] == sorted(vals))
random.seed(5)
for n in (0,1,2,3,5,10,31,63,64,65,100,128,200,500,1000,3000):
    check([random.randrange(n) for _ in range(n)])
    check(list(range(n)))
    check(list(range(n))[::-1])
    check([i % 7 for i in range(n)])
    check(list(range(n//2)) + list(range(n//3)) + list(range(n))[::-1])
    v = list(range(n))
    for _ in range(n // 20): 
        i = random.randrange(n); j = random.randrange(n); v[i], v[j] = v[j], v[i]
    check(v)
class B:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global c
        c += 1
        if c == limit: raise ValueError('no')
        return self.v < o.v
    def __repr__(self): return str(self.v)
for limit in (1, 5, 50, 150, 300, 600):
    for rev in (False, True):
        c = 0
        l = [B(random.randrange(100)) for _ in range(150)]
        try: l.sort(reverse=rev)
        except ValueError: pass
        print(limit, l)
