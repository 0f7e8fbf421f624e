"""The planets of a small sun, and the energy that must not change."""
import gc
import math
import threading

SOLAR_MASS = 4 * math.pi * math.pi
DAYS = 365.25
START = {
    'sun': ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
    'near': ((0.4, -0.2, 0.01), (4.1, 8.3, -0.02), 2e-6),
    'middle': ((1.1, 0.9, -0.03), (-3.6, 4.2, 0.05), 4e-5),
    'giant': ((4.8, -1.2, -0.1), (0.6, 2.8, -0.02), 9.5e-4),
    'far': ((12.0, -15.0, -0.2), (1.0, 0.9, -0.03), 4.4e-5),
}


def pairs(items):
    return [(a, b) for i, a in enumerate(items) for b in items[i + 1:]]


def system():
    bodies = [([*place], [*speed], mass * SOLAR_MASS) for place, speed, mass in START.values()]
    px = py = pz = 0.0
    for _, (vx, vy, vz), mass in bodies:
        px += vx * mass
        py += vy * mass
        pz += vz * mass
    bodies[0][1][:] = [-px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS]
    return bodies


def advance(bodies, both, dt, steps):
    for _ in range(steps):
        for (([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2)) in both:
            dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
            pull = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            by1, by2 = m1 * pull, m2 * pull
            v1[0] -= dx * by2
            v1[1] -= dy * by2
            v1[2] -= dz * by2
            v2[0] += dx * by1
            v2[1] += dy * by1
            v2[2] += dz * by1
        for place, (vx, vy, vz), _ in bodies:
            place[0] += dt * vx
            place[1] += dt * vy
            place[2] += dt * vz


def energy(bodies, both):
    total = 0.0
    for ((x1, y1, z1), _, m1), ((x2, y2, z2), _, m2) in both:
        total -= m1 * m2 / math.dist((x1, y1, z1), (x2, y2, z2))
    for _, (vx, vy, vz), mass in bodies:
        total += mass * (vx * vx + vy * vy + vz * vz) / 2.0
    return total


def main():
    bodies = system()
    both = pairs(bodies)
    before = energy(bodies, both)
    advance(bodies, both, 0.001, 150)
    return round(before, 9), round(energy(bodies, both), 9), [round(x, 9) for x in bodies[1][0]]


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
