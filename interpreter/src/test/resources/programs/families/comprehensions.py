"""Objects sifted, sorted and regrouped by comprehensions of all kinds."""
import gc
import threading
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    SMALL = 1
    LARGE = 2


@dataclass
class Widget:
    number: int
    kind: Kind
    related: list


class Tray:
    def __init__(self, count):
        self.widgets = [Widget(i, Kind.SMALL if i % 3 else Kind.LARGE, [i + 1, i * 7 % count]) for i in range(count)]
        self.by_number = {w.number: w for w in self.widgets}

    def large_related(self):
        return {w.number: [self.by_number[n].kind.name for n in w.related if n in self.by_number] for w in self.widgets
                if w.kind is Kind.LARGE}

    def sums(self):
        return sorted({sum(n for n in w.related if n != w.number) for w in self.widgets})


def main():
    tray = Tray(30)
    related = tray.large_related()
    return len(related), related[9], tray.sums()[-3:], max(tray.widgets, key=lambda w: w.related[1]).number, repr(tray.widgets[3])


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
