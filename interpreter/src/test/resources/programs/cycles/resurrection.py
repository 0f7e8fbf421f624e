# observes: garbage
"""Finalisers that bring garbage back: it lives on with all that it refers to, and is not finalised again."""
import gc

gc.collect()
saved = []


class Phoenix:
    def __init__(self, name, other=None):
        self.name = name
        self.other = other
        self.me = self

    def __del__(self):
        print("del", self.name)
        if self.name == "phoenix":
            saved.append(self)


class Plain:
    pass


def make():
    held = Plain()
    held.me = held
    held.value = 42
    Phoenix("phoenix", held)
    Phoenix("mortal")


make()
print("first", gc.collect())
print(len(saved), saved[0].other.value, saved[0].me is saved[0], gc.is_finalized(saved[0]))
saved.clear()
print("second", gc.collect())
print("third", gc.collect())


class Collecting:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("inner", gc.collect())


Collecting()
print("outer", gc.collect())


class Raising:
    def __init__(self):
        self.me = self

    def __del__(self):
        raise ValueError("out of a finaliser")


class Generator:
    pass


def generator_in_cycle():
    def run(holder):
        try:
            yield 1
        finally:
            print("closed")

    g = Generator()
    g.it = run(g)
    next(g.it)


generator_in_cycle()
gc.collect()
print("done")
