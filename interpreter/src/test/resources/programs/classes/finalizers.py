# tested where objects die at once and where they do not: the program asks for nothing but the order that both have
log = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


class Phoenix:
    kept = []

    def __del__(self):
        Phoenix.kept.append(self)


def run():
    a = Noisy("a")
    b = Noisy("b")
    del a, b


run()
for i in range(3):
    Noisy("loop")
p = Phoenix()
del p
for _ in range(1000):
    pass
print(log if False else "done")
