"""scheduler: every thread runs a small operating system of its own: objects of classes that call each other's methods and pass messages."""

import sys
import threading

SIZE = 1500
QUICK_SIZE = 500


class Message:
    def __init__(self, kind, value, rest):
        self.kind = kind
        self.value = value
        self.rest = rest

    def append_to(self, queue):
        if queue is None:
            return self
        last = queue
        while last.rest is not None:
            last = last.rest
        last.rest = self
        return queue


class Task:
    def __init__(self, name):
        self.name = name
        self.queue = None
        self.handled = 0

    def send(self, message):
        self.queue = message.append_to(self.queue)

    def step(self, world, turn):
        message = self.queue
        if message is not None:
            self.queue = message.rest
            self.handled += 1
            self.handle(message.kind, message.value, world)
        else:
            self.idle(world, turn)

    def handle(self, kind, value, world):
        raise NotImplementedError

    def idle(self, world, turn):
        pass


class Source(Task):
    def handle(self, kind, value, world):
        world.total += value

    def idle(self, world, turn):
        world.tasks[1 + turn % 2].send(Message('work', turn, None))


class Worker(Task):
    def handle(self, kind, value, world):
        world.tasks[3].send(Message('store', value * 2 + 1, None))


class Store(Task):
    def __init__(self, name):
        super().__init__(name)
        self.stored = []

    def handle(self, kind, value, world):
        self.stored.append(value)
        if len(self.stored) == 10:
            world.tasks[0].send(Message('sum', sum(self.stored), None))
            self.stored.clear()


class World:
    def __init__(self):
        self.tasks = [Source('source'), Worker('a'), Worker('b'), Store('store')]
        self.total = 0

    def run(self, turns):
        for turn in range(turns):
            for task in self.tasks:
                task.step(self, turn)
        return [self.total, sum([task.handled for task in self.tasks])]


def work(results, index, size):
    results[index] = World().run(size)


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """The same system, written without objects."""
    queues = [[], [], [], []]
    stored = []
    total = handled = 0
    for turn in range(size):
        if queues[0]:
            total += queues[0].pop(0)
            handled += 1
        else:
            queues[1 + turn % 2].append(turn)
        for worker in [1, 2]:
            if queues[worker]:
                queues[3].append(queues[worker].pop(0) * 2 + 1)
                handled += 1
        if queues[3]:
            stored.append(queues[3].pop(0))
            handled += 1
            if len(stored) == 10:
                queues[0].append(sum(stored))
                stored = []
    return result == [[total, handled]] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
