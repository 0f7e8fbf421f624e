"""Fixed-point billing with rounding half to even, in ints."""
import gc
import threading


def half_even(value, divisor):
    quotient, rest = divmod(value, divisor)
    twice = 2 * rest
    return quotient + (twice > divisor or twice == divisor and quotient % 2)


def main():
    state = 20001
    totals = [0, 0, 0]
    lines = []
    for i in range(120):
        state = (state * 69069 + 5) % 4294967296
        duration = state % 2000
        far = state % 2
        price = half_even(duration * (894 if far else 130), 100)
        basic = price * 675 // 10000
        distance = price * 341 // 10000 if far else 0
        totals[0] += price + basic + distance
        totals[1] += basic
        totals[2] += distance
        if i % 40 == 0:
            lines.append(f'{price / 100:>10,.2f}|{basic:06d}|{distance:<5}|')
    return totals, lines


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
