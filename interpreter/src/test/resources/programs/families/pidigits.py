"""Digits of pi by a spigot over big ints."""
import gc
import itertools
import threading


def compose(a, b):
    aq, ar, as_, at = a
    bq, br, bs, bt = b
    return (aq * bq, aq * br + ar * bt, as_ * bq + at * bs, as_ * br + at * bt)


def digits():
    z = (1, 0, 0, 1)
    x = map(lambda k: (k, 4 * k + 2, 0, 2 * k + 1), itertools.count(1))
    while True:
        y = (z[0] * 3 + z[1]) // (z[2] * 3 + z[3])
        while y != (z[0] * 4 + z[1]) // (z[2] * 4 + z[3]):
            z = compose(z, next(x))
            y = (z[0] * 3 + z[1]) // (z[2] * 3 + z[3])
        z = compose((10, -10 * y, 0, 1), z)
        yield y


def main(n=60):
    return ''.join(map(str, itertools.islice(digits(), n)))


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
