import threading
started = threading.Event()
forever = threading.Event()
def numbers():
    try:
        while True:
            yield 1
            started.set()
            forever.wait()
    finally:
        print("never")
def delegating():
    with threading.Lock():
        yield from numbers()
def work():
    for _ in delegating():
        pass
t = threading.Thread(target=work, daemon=True)
t.start()
started.wait()
print(t.is_alive())
