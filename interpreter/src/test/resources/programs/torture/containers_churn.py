d = {}
l = []
for i in range(120):
    d[str(i % 17)] = [str(i), d.get(str((i + 5) % 17))] if i % 3 else str(i)
    l.append(d.pop(str((i * 7) % 17), None))
    if i % 4 == 0:
        l = l[len(l) // 2:]
    if i % 5 == 0:
        d = {k: str(v)[:20] for k, v in d.items()}
    if i % 7 == 0:
        l[1:3] = [str(i), [str(i)]]
    if i % 11 == 0:
        l.sort(key=lambda v: str(v))
        l.reverse()
    if i % 13 == 0:
        l *= 2
        del l[::2]
print(len(d), len(l), sum([len(str(v)) for v in l]), sorted(d, key=lambda k: int(k)))
s = sorted([[str(i * 37 % 101), str(i)] for i in range(60)], key=lambda p: p[0] + str(len(p)))
print(s[0], s[-1], [p[1] for p in s][:6])
m = list(map(lambda a, b: str(a) + str(b), [str(i) for i in range(20)], [[str(i)] for i in range(20)]))
print(len("".join(m)), list(zip(m, [str(x) for x in m]))[3], dict(zip(m, m))[m[5]] == m[5])
e = {}
for i in range(60):
    e[(str(i), (i, str(i)))] = {str(i): (str(i),)}
for i in range(0, 60, 2):
    del e[(str(i), (i, str(i)))]
print(len(e), e[("7", (7, "7"))], len(str(e)))
