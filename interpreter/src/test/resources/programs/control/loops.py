for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    print(i, end=" ")
else:
    print("no")
print("after")
for i in range(2):
    pass
else:
    print("else ran", i)
for i in []:
    pass
else:
    print("empty else")
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=",")
else:
    print("while else")
while True:
    n += 1
    if n > 3:
        break
else:
    print("never")
print(n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print(i, j, end=";")
    else:
        print("inner complete")
    continue
print()
for a, b in [(1, 2), (3, 4)]:
    print(a + b, end=" ")
for x in (1, 2), (3, 4):
    print(x, end=" ")
d = {}
for d["k"] in range(3):
    pass
lst = [0]
for lst[0] in "xy":
    pass
print(d, lst)
for i in range(3):
    try:
        if i == 1:
            continue
        print("try", i)
    finally:
        print("fin", i)
while True:
    try:
        break
    finally:
        print("fin break")
def f():
    for i in range(3):
        try:
            return i
        finally:
            print("fin return")
print(f())
