"""The chaos game over splines, with seeded random choices."""
import gc
import random
import threading


class Vector:
    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def distance(self, other):
        return ((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y) if isinstance(other, Vector) else NotImplemented

    def __sub__(self, other):
        return self + other * -1

    def __mul__(self, other):
        return Vector(self.x * other, self.y * other)

    __rmul__ = __mul__

    def mix(self, other, share):
        return self * share + other * (1 - share)

    def __str__(self):
        return '<%.6f, %.6f>' % (self.x, self.y)


class Spline:
    def __init__(self, points, degree=3):
        self.points = points
        self.degree = degree
        self.knots = [0] * degree + list(range(len(points) - degree + 1)) + [len(points) - degree] * degree
        self.knots = self.knots[:len(points) + degree - 1]

    def domain(self):
        return self.knots[self.degree - 1], self.knots[len(self.knots) - self.degree]

    def __call__(self, u):
        low, high = self.domain()
        u = min(max(u, low), high)
        interval = self.degree - 1
        while interval < len(self.knots) - self.degree - 1 and u >= self.knots[interval + 1]:
            interval += 1
        d = [self.points[interval - self.degree + 1 + i] for i in range(self.degree + 1)]
        for level in range(1, self.degree + 1):
            for j in range(self.degree - level + 1):
                left = self.knots[interval - self.degree + level + j]
                right = self.knots[interval + j + 1]
                share = (right - u) / (right - left) if right > left else 1.0
                d[j] = d[j].mix(d[j + 1], share)
        return d[0]


def main(steps=60):
    generator = random.Random(1234)
    splines = [Spline([Vector(generator.random() * 3, generator.random() * 3) for _ in range(7)]) for _ in range(3)]
    point = Vector(1.5, 1.5)
    total = 0.0
    for _ in range(steps):
        spline = splines[generator.randrange(len(splines))]
        low, high = spline.domain()
        target = spline(low + generator.random() * (high - low))
        total += point.distance(target)
        point = point.mix(target, 0.5)
    return '%.9f' % total, str(point)


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
