import threading
def numbers(n):
    for i in range(n):
        yield i
source = numbers(2000)
lock = threading.Lock()
seen = []
clashes = []
def work():
    mine = []
    while True:
        with lock:
            try:
                mine.append(next(source))
            except StopIteration:
                break
    with lock:
        seen.extend(mine)
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(seen), sorted(seen) == list(range(2000)))
raced = numbers(3000)
def race():
    mine = []
    while True:
        try:
            mine.append(next(raced))
        except StopIteration:
            break
        except ValueError as e:
            if str(e) != "generator already executing":
                raise
    with lock:
        seen.extend(mine)
seen = []
threads = [threading.Thread(target=race) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(seen), sorted(seen) == list(range(3000)))
started = threading.Lock()
go_on = threading.Lock()
started.acquire()
go_on.acquire()
def waits():
    started.release()
    go_on.acquire()
    yield "value"
w = waits()
result = []
t = threading.Thread(target=lambda: result.append(next(w)))
t.start()
started.acquire()
for call in [lambda: next(w), lambda: w.send(None), lambda: w.throw(KeyError), lambda: w.close()]:
    try:
        call()
    except ValueError as e:
        print(e)
print(w.gi_running)
go_on.release()
t.join()
print(result)
def made_elsewhere():
    local = [0]
    try:
        while True:
            local.append((yield local))
    finally:
        seen.append("closed")
made = []
t = threading.Thread(target=lambda: made.append(made_elsewhere()))
t.start()
t.join()
g = made.pop()
next(g)
t = threading.Thread(target=lambda: result.append(g.send("sent")))
t.start()
t.join()
print(result[-1] is next(g))
g.close()
print(seen[-1])
