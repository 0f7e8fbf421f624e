"""Tuples and lists taken apart in many ways."""
import gc
import threading


def main():
    total = 0
    pair = (1, 2)
    ten = list(range(10))
    nested = (1, (2, [3, 4]), 5)
    for _ in range(60):
        a, b = pair
        b, a = a, b
        c, d, e, f, g, h, i, j, k, l = ten
        first, *middle, last = ten
        m, (n, [o, p]), q = nested
        *start, end = 'abc'
        (r,) = [a]
        total += a + b + c + l + first + last + sum(middle) + m + n + o + p + q + len(start) + ord(end) + r
    return total


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
