import threading
ready = threading.Lock()
done = threading.Lock()
ready.acquire()
done.acquire()
box = []
def consumer():
    ready.acquire()
    box.append(box.pop() + " received")
    done.release()
t = threading.Thread(target=consumer)
t.start()
box.append("message")
ready.release()
done.acquire()
t.join()
print(box)
