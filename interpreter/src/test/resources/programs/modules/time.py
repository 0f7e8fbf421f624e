import time
a = time.time()
b = time.perf_counter()
c = time.monotonic()
time.sleep(0.01)
print(time.time() >= a, time.perf_counter() > b, time.monotonic() > c, type(a).__name__, type(b).__name__)
print(type(time.perf_counter_ns()).__name__, time.time_ns() > 10 ** 18, time.monotonic_ns() > 0, time.process_time() >= 0)
print(time.sleep(0))
for f in (lambda: time.sleep(-1), lambda: time.sleep("a")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
