import threading
condition = threading.Condition()
items = []
taken = []
def consumer():
    while True:
        with condition:
            while not items:
                condition.wait()
            item = items.pop(0)
        if item is None:
            return
        taken.append(item)
consumers = [threading.Thread(target=consumer) for _ in range(3)]
for t in consumers:
    t.start()
for i in range(60):
    with condition:
        items.append(i)
        condition.notify()
with condition:
    items.extend([None] * 3)
    condition.notify_all()
for t in consumers:
    t.join()
print(len(taken), sorted(taken) == list(range(60)))
for call in [condition.wait, condition.notify, condition.notify_all, condition.release]:
    try:
        call()
    except RuntimeError as e:
        print(e)
with condition:
    print(condition.wait(0.01), condition.wait(timeout=0), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: "yes"))
plain = threading.Condition(threading.Lock())
with plain:
    print(plain.wait(0.001), plain.acquire(False))
shared = threading.RLock()
not_empty = threading.Condition(shared)
not_full = threading.Condition(shared)
buffer = []
received = []
def produce(n):
    for i in range(n):
        with not_full:
            not_full.wait_for(lambda: len(buffer) < 2)
            buffer.append(i)
            not_empty.notify()
def consume(n):
    for _ in range(n):
        with not_empty:
            with shared:
                not_empty.wait_for(lambda: buffer)
            received.append(buffer.pop(0))
            not_full.notify()
pair = [threading.Thread(target=produce, args=(50,)), threading.Thread(target=consume, args=(50,))]
for t in pair:
    t.start()
for t in pair:
    t.join()
print(received == list(range(50)), buffer)
turn = 0
turns = threading.Condition()
order = []
def player(me, players, rounds):
    global turn
    for _ in range(rounds):
        with turns:
            turns.wait_for(lambda: turn % players == me)
            order.append(me)
            turn += 1
            turns.notify_all()
players = [threading.Thread(target=player, args=(i, 3, 5)) for i in range(3)]
for t in players:
    t.start()
for t in players:
    t.join()
print(order)
