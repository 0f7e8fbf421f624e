"""Most flips of a permutation."""
import gc
import threading


def main(n=6):
    count = list(range(1, n + 1))
    most = 0
    m = n - 1
    r = n
    permutation = list(range(n))
    current = list(range(n))
    checksum = parity = 0
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if current[0] != 0 and current[m] != m:
            flips = 0
            permutation[:] = current
            k = permutation[0]
            while k:
                permutation[:k + 1] = reversed(permutation[:k + 1])
                flips += 1
                k = permutation[0]
            most = max(most, flips)
            checksum += -flips if parity else flips
        parity ^= 1
        while r != n:
            current.insert(r, current.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        else:
            return most, checksum


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
