import threading
def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: threading.Thread(5))
show(lambda: threading.Lock(5))
show(lambda: threading.nope)
t = threading.Thread(target=lambda: None, name="named")
print(t.name)
t.start()
t.join()
show(t.start)
