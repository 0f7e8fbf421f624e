"""Spheres over a floor, in characters."""
import gc
import math
import threading


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(factor * self.x, factor * self.y, factor * self.z)

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def magnitude(self):
        return math.sqrt(self.dot(self))

    def normal(self):
        return self * (1.0 / self.magnitude())

    def mirrored(self, normal):
        return self - 2 * self.dot(normal) * normal


class Ray:
    def __init__(self, start, direction):
        self.start = start
        self.direction = direction.normal()

    def at(self, distance):
        return self.start + distance * self.direction


class Shape:
    def __init__(self, colour, shine=0.2):
        self.colour = colour
        self.shine = shine


class Sphere(Shape):
    def __init__(self, centre, radius, *rest):
        super().__init__(*rest)
        self.centre = centre
        self.radius = radius

    def hit(self, ray):
        to = self.centre - ray.start
        along = to.dot(ray.direction)
        inside = self.radius ** 2 - to.dot(to) + along * along
        return None if inside < 0 else along - math.sqrt(inside)

    def normal(self, point):
        return (point - self.centre).normal()


class Floor(Shape):
    def hit(self, ray):
        down = ray.direction.y
        return None if abs(down) < 1e-9 else -ray.start.y / down

    def normal(self, point):
        return Vector(0, 1, 0)


class Scene:
    def __init__(self, light, *shapes):
        self.light = light
        self.shapes = shapes

    def nearest(self, ray):
        hits = [(distance, number) for number, shape in enumerate(self.shapes)
                if (distance := shape.hit(ray)) is not None and distance > 1e-6]
        return min(hits, default=None)

    def lit(self, point):
        return self.nearest(Ray(point, self.light - point)) is None

    def colour(self, ray, depth=0):
        if depth > 2 or (found := self.nearest(ray)) is None:
            return 0.1
        distance, number = found
        shape = self.shapes[number]
        point = ray.at(distance)
        normal = shape.normal(point)
        bright = 0.1
        if self.lit(point):
            bright += max(0.0, normal.dot((self.light - point).normal()))
        mirrored = self.colour(Ray(point, ray.direction.mirrored(normal)), depth + 1)
        return shape.colour * bright * (1 - shape.shine) + shape.shine * mirrored


def main():
    scene = Scene(Vector(-4, 8, -6), Sphere(Vector(0, 1, 4), 1, 1.0), Sphere(Vector(1.6, 0.6, 2.5), 0.6, 0.8, 0.5), Floor(0.6))
    rows = []
    for y in range(12):
        eye = Vector(0, 1.2, -3)
        row = [scene.colour(Ray(eye, Vector((x - 14) / 14, (5.5 - y) / 9, 1.6))) for x in range(28)]
        rows.append(''.join(' .:-=+*#%@'[min(9, int(bright * 9))] for bright in row))
    return rows


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
