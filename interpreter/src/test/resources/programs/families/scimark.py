"""Relaxation, a Fourier transform, a factorisation, a sparse product and an integral by chance, over arrays."""
import gc
import math
import threading
from array import array


class Chance:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state / 2147483648


class Matrix:
    def __init__(self, width, height, data=None):
        self.width = width
        self.height = height
        self.data = data or array('d', [0]) * (width * height)

    def place(self, x, y):
        if 0 <= x < self.width and 0 <= y < self.height:
            return y * self.width + x
        raise IndexError

    def __getitem__(self, place):
        return self.data[self.place(*place)]

    def __setitem__(self, place, value):
        self.data[self.place(*place)] = value


def relax(n, cycles, omega):
    grid = Matrix(n, n)
    for i in range(n):
        grid[0, i] = grid[i, 0] = float(i)
    for _ in range(cycles):
        for y in range(1, n - 1):
            for x in range(1, n - 1):
                around = grid[x, y - 1] + grid[x, y + 1] + grid[x - 1, y] + grid[x + 1, y]
                grid[x, y] = omega / 4 * around + (1 - omega) * grid[x, y]
    return sum(grid.data)


def transform(data, sign):
    n = len(data) // 2
    j = 0
    for i in range(n - 1):
        if i < j:
            data[2 * i], data[2 * j] = data[2 * j], data[2 * i]
            data[2 * i + 1], data[2 * j + 1] = data[2 * j + 1], data[2 * i + 1]
        k = n >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k
    dual = 1
    while dual < n:
        for a in range(dual):
            angle = sign * math.pi * a / dual
            wr, wi = math.cos(angle), math.sin(angle)
            for b in range(a, n, 2 * dual):
                i, j = 2 * b, 2 * (b + dual)
                dr = wr * data[j] - wi * data[j + 1]
                di = wr * data[j + 1] + wi * data[j]
                data[j], data[j + 1] = data[i] - dr, data[i + 1] - di
                data[i] += dr
                data[i + 1] += di
        dual *= 2


def factorise(matrix, n):
    pivots = array('i', range(n))
    for j in range(n):
        best = max(range(j, n), key=lambda i: abs(matrix[i][j]))
        pivots[j] = best
        matrix[j], matrix[best] = matrix[best], matrix[j]
        for i in range(j + 1, n):
            matrix[i][j] /= matrix[j][j]
            for k in range(j + 1, n):
                matrix[i][k] -= matrix[i][j] * matrix[j][k]
    return pivots


def main():
    chance = Chance(113)
    results = ['%.6f' % relax(6, 4, 1.25)]
    data = array('d', [chance.next() for _ in range(32)])
    copy = array('d', data)
    transform(data, -1)
    transform(data, 1)
    results.append('%.9f' % max(abs(a / 16 - b) for a, b in zip(data, copy)))
    rows = [array('d', [chance.next() for _ in range(5)]) for _ in range(5)]
    results.append((factorise(rows, 5).tolist(), '%.6f' % sum(map(sum, rows))))
    columns = array('i', [int(chance.next() * 20) for _ in range(60)])
    values = array('d', [chance.next() for _ in range(60)])
    vector = array('d', [chance.next() for _ in range(20)])
    product = [sum(vector[columns[i]] * values[i] for i in range(r * 3, r * 3 + 3)) for r in range(20)]
    results.append('%.6f' % sum(product))
    under = sum(chance.next() ** 2 + chance.next() ** 2 <= 1 for _ in range(200))
    results.append(under / 200 * 4)
    return results


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
