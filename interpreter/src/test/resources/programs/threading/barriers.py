import threading
def run(n, target):
    threads = [threading.Thread(target=target, args=(i,)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
barrier = threading.Barrier(3)
print(barrier.parties, barrier.n_waiting, barrier.broken)
lock = threading.Lock()
phases = []
indices = []
def step(me):
    for phase in range(5):
        with lock:
            phases.append(phase)
        index = barrier.wait()
        with lock:
            indices.append(index)
run(3, step)
print(phases == sorted(phases), sorted(indices))
actions = []
barrier = threading.Barrier(2, action=lambda: actions.append(len(actions)))
run(2, lambda me: [barrier.wait() for _ in range(3)])
print(actions)
barrier = threading.Barrier(2, timeout=0.01)
try:
    barrier.wait()
except threading.BrokenBarrierError as e:
    print("broken", e, barrier.broken)
try:
    barrier.wait()
except RuntimeError as e:
    print(type(e).__name__)
barrier.reset()
print(barrier.broken)
barrier = threading.Barrier(3)
outcome = []
def aborted(me):
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        outcome.append("broken")
t = threading.Thread(target=aborted, args=(0,))
t.start()
while barrier.n_waiting == 0:
    pass
barrier.abort()
t.join()
print(outcome, barrier.broken)
def fails():
    raise ValueError("action")
barrier = threading.Barrier(1, fails)
try:
    barrier.wait()
except ValueError as e:
    print(e, barrier.broken)
print(threading.Barrier(1).wait())
