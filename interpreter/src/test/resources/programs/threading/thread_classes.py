import threading
class Worker(threading.Thread):
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.n = n
        self.result = None
    def run(self):
        self.result = sum(range(self.n)), threading.current_thread() is self, threading.current_thread().n
workers = [Worker(i * 100) for i in range(5)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers])
print([w.name for w in workers], Worker(1, name="named", daemon=True).daemon)
class Careless(threading.Thread):
    def __init__(self):
        pass
for call in ["start", "join"]:
    try:
        getattr(Careless(), call)()
    except RuntimeError as e:
        print(str(e).replace("T", "t"))
t = threading.Thread(target=print, args=("positional", 1), kwargs={"sep": "-"})
print(repr(t)[:7], t.is_alive(), t.ident)
t.start()
t.join()
print(t.is_alive(), t.ident == t.native_id or t.ident is not None)
try:
    t.start()
except RuntimeError as e:
    print(e)
try:
    threading.Thread().join()
except RuntimeError as e:
    print(e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)
main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(), repr(main)[:33])
seen = []
def look():
    seen.append((threading.active_count(), threading.current_thread() in threading.enumerate(), main in threading.enumerate()))
t = threading.Thread(target=look, name="looker")
t.start()
t.join()
print(seen, threading.active_count(), threading.enumerate() == [main])
t = threading.Thread(target=look)
t.name = "renamed"
t.setDaemon(True)
print(t.getName(), t.isDaemon(), t.name)
started = threading.Event()
stop = threading.Event()
def wait():
    started.set()
    stop.wait()
t = threading.Thread(target=wait)
t.start()
started.wait()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
print(t.is_alive(), repr(t).split(",")[1].split()[0])
stop.set()
t.join()
print(repr(t).split(",")[1].split()[0])
inherited = []
def parent():
    inherited.append(threading.Thread().daemon)
t = threading.Thread(target=parent, daemon=True)
t.start()
t.join()
print(inherited, threading.Thread().daemon)
timer = threading.Timer(0.01, seen.append, ["timer"])
timer.start()
timer.join()
print(seen[-1])
timer = threading.Timer(30, seen.append, ["never"])
timer.start()
timer.cancel()
timer.join()
print(seen[-1])
def raises():
    raise SystemExit("quiet")
t = threading.Thread(target=raises)
t.start()
t.join()
class Overrides(threading.Thread):
    def run(self):
        super().run()
        print("after")
t = Overrides(target=print, args=["target"])
t.start()
t.join()
