"""A queue-driven scheduler of tasks with states and packets."""
import gc
import threading


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, identity, priority, work, record):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.queue = work
        self.record = record
        self.waiting = work is None
        self.held = False
        scheduler.add(self)

    def add_packet(self, packet):
        self.queue = packet.append_to(self.queue)
        self.waiting = False

    def run(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return self.step(packet)


class Idle(Task):
    def step(self, packet):
        record = self.record
        record['count'] -= 1
        if record['count'] == 0:
            self.held = True
            return
        record['control'] = record['control'] // 2 ^ (0xD008 if record['control'] & 1 else 0)
        self.scheduler.release(5 if record['control'] & 1 else 6)


class Worker(Task):
    def step(self, packet):
        if packet is None:
            self.waiting = True
            return
        record = self.record
        record['destination'] = 3 if record['destination'] == 4 else 4
        packet.identity = record['destination']
        packet.datum = 0
        for i in range(4):
            record['count'] = record['count'] % 26 + 1
            packet.data[i] = 64 + record['count']
        self.scheduler.queue(self, packet)


class Handler(Task):
    def step(self, packet):
        record = self.record
        if packet is not None:
            key = 'work' if packet.kind == 'work' else 'devices'
            record[key] = packet.append_to(record[key])
        work = record['work']
        if work is None:
            self.waiting = True
            return
        if work.datum >= 4:
            record['work'] = work.link
            self.scheduler.queue(self, work)
        elif record['devices'] is not None:
            device = record['devices']
            record['devices'] = device.link
            device.datum = work.data[work.datum]
            work.datum += 1
            self.scheduler.queue(self, device)
        else:
            self.waiting = True


class Device(Task):
    def step(self, packet):
        if packet is None:
            if self.record['pending'] is None:
                self.waiting = True
            else:
                pending, self.record['pending'] = self.record['pending'], None
                self.scheduler.queue(self, pending)
        else:
            self.record['pending'] = packet
            self.held = True


class Scheduler:
    def __init__(self):
        self.tasks = {}
        self.queued = self.holds = 0

    def add(self, task):
        self.tasks[task.identity] = task

    def queue(self, sender, packet):
        self.queued += 1
        target = self.tasks[packet.identity]
        packet.link, packet.identity = None, sender.identity
        target.add_packet(packet)

    def release(self, identity):
        self.tasks[identity].held = False
        self.tasks[identity].waiting = False

    def run(self):
        while True:
            ready = [t for t in self.tasks.values() if not t.held and not (t.waiting and t.queue is None)]
            if not ready:
                return
            task = max(ready, key=lambda t: t.priority)
            before = task.held
            task.run()
            self.holds += task.held and not before


def main():
    s = Scheduler()
    Idle(s, 1, 0, None, {'control': 1, 'count': 120}).waiting = False
    Worker(s, 2, 1000, Packet(Packet(None, 2, 'work'), 2, 'work'), {'destination': 3, 'count': 0})
    for identity, device in ((3, 5), (4, 6)):
        queue = Packet(Packet(Packet(None, device, 'device'), device, 'device'), device, 'device')
        Handler(s, identity, identity * 1000, queue, {'work': None, 'devices': None})
    for identity in (5, 6):
        Device(s, identity, identity * 1000, None, {'pending': None})
    s.run()
    return s.queued, s.holds


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
