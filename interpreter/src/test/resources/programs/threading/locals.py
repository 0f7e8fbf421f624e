import threading
data = threading.local()
data.x = "main"
results = []
def work(n):
    try:
        data.x
    except AttributeError as e:
        message = str(e).replace("_thread._local", "local")
    data.x = n
    data.list = []
    for i in range(50):
        data.list.append(n)
        assert data.x == n
    results.append((n, len(data.list), sorted(data.__dict__), message, hasattr(data, "y")))
    del data.x
    assert not hasattr(data, "x")
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), data.x, data.__dict__)
class Mine(threading.local):
    shared = "class"
    made = []
    def __init__(self, start, step=1):
        self.value = start
        self.step = step
        self.made.append(threading.current_thread().name)
    def next(self):
        self.value += self.step
        return self.value
    @property
    def double(self):
        return self.value * 2
    @double.setter
    def double(self, value):
        self.value = value // 2
mine = Mine(10, step=5)
print(mine.next(), mine.next(), mine.shared, mine.double)
mine.double = 100
mine.shared = "own"
def other():
    results.append((mine.next(), mine.shared, mine.double))
t = threading.Thread(target=other, name="other")
t.start()
t.join()
print(results[-1], mine.value, mine.shared, Mine.shared, Mine.made)
try:
    threading.local(1)
except TypeError as e:
    print(e)
for bad in [lambda: data.nothing, lambda: setattr(data, "__dict__", {}), lambda: delattr(data, "nothing")]:
    try:
        bad()
    except AttributeError as e:
        print(str(e).replace("_thread._local", "local"))
two = threading.local()
two.x = 1
print(data.x, two.x, isinstance(mine, threading.local))
def leaves():
    data.kept = [object() for _ in range(10)]
for _ in range(5):
    t = threading.Thread(target=leaves)
    t.start()
    t.join()
print(hasattr(data, "kept"))
