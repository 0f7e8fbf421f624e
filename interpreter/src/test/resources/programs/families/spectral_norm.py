"""The greatest eigenvalue of a matrix that is never stored."""
import gc
import threading
from math import sqrt


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector, transposed):
    n = len(vector)
    if transposed:
        return [sum(element(j, i) * x for j, x in enumerate(vector)) for i in range(n)]
    return [sum(element(i, j) * x for j, x in enumerate(vector)) for i in range(n)]


def main(n=10):
    u = [1.0] * n
    for _ in range(4):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    vbv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return '%0.9f' % sqrt(vbv / vv)


def in_threads(count):
    results = [None] * count

    def work(index):
        results[index] = main()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


expected = main()
print(expected)
print(all(result == expected for count in (1, 2, 3, 4) for result in in_threads(count)))
gc.collect()
