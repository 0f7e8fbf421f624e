a = [1, 2, 3, 4]
for x in a:
    print(x, end=" ")
    if x == 2:
        a.remove(2)
print(a)
b = [1]
for x in b:
    if len(b) < 6:
        b.append(x + 1)
print(b)
c = [1, 2, 3]
for i, x in enumerate(c):
    c[i] = x * 10
print(c)
d = [1, 2, 3, 4, 5]
for x in d:
    d.pop()
    print(x, d)
for x in d[:]:
    d.append(x)
print(d)
it = iter(d)
print(next(it))
d.clear()
print(list(it), next(it, "done"))
