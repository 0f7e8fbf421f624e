import threading
lock = threading.Lock()
with lock:
    print(lock.locked())
print(lock.locked())
with lock as got:
    print(got)
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print(e, lock.locked())
def returns():
    with lock:
        return lock.locked()
print(returns(), lock.locked())
for i in range(3):
    with lock:
        if i == 1:
            continue
        if i == 2:
            break
print(lock.locked())
a, b = threading.Lock(), threading.Lock()
with a, b:
    print(a.locked(), b.locked())
print(a.locked(), b.locked())
with (a, b as second):
    print(second)
for bad in [5, None, "text", [], lambda: 0]:
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)
def nested(n):
    if n == 0:
        return "bottom"
    with threading.Lock():
        return nested(n - 1)
print(nested(20))
def gen():
    with lock:
        yield lock.locked()
        yield 2
g = gen()
print(next(g), lock.locked())
g.close()
print(lock.locked())
g = gen()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError:
    print(lock.locked())
def finally_and_with():
    try:
        with lock:
            1 / 0
    except ZeroDivisionError as e:
        return str(e), lock.locked()
    finally:
        print("finally", lock.locked())
print(finally_and_with())
total = 0
def add():
    global total
    for _ in range(500):
        with lock:
            total += 1
threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
