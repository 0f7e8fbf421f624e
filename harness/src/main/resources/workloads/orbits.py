"""orbits: every thread moves bodies of its own under gravitation: arithmetic with floats in objects with slots."""

import sys
import threading

SIZE = 1200
QUICK_SIZE = 400
STEP = 0.01


class Body:
    __slots__ = ('x', 'y', 'vx', 'vy', 'mass')

    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass

    def attract(self, other, dt):
        dx = other.x - self.x
        dy = other.y - self.y
        distance = (dx * dx + dy * dy) ** 0.5
        pull = dt / (distance * distance * distance)
        self.vx += dx * other.mass * pull
        self.vy += dy * other.mass * pull
        other.vx -= dx * self.mass * pull
        other.vy -= dy * self.mass * pull

    def move(self, dt):
        self.x += self.vx * dt
        self.y += self.vy * dt


def system():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 1000.0),
        Body(50.0, 0.0, 0.0, 4.4, 1.0),
        Body(0.0, 90.0, -3.3, 0.0, 2.0),
        Body(-140.0, 0.0, 0.0, -2.7, 0.5),
    ]


def momentum(bodies):
    return [sum([body.vx * body.mass for body in bodies]), sum([body.vy * body.mass for body in bodies])]


def work(results, index, size):
    bodies = system()
    for turn in range(size):
        for i in range(len(bodies)):
            for j in range(i):
                bodies[i].attract(bodies[j], STEP)
        for body in bodies:
            body.move(STEP)
    results[index] = momentum(bodies) + [bodies[1].x, bodies[1].y]


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """Momentum is conserved, the inner body stays near its circle, and all threads agree to the last bit."""
    px, py = momentum(system())
    for answer in result:
        if abs(answer[0] - px) > 1e-6 or abs(answer[1] - py) > 1e-6:
            return False
        if not 40 < (answer[2] ** 2 + answer[3] ** 2) ** 0.5 < 60:
            return False
    return result == [result[0]] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
