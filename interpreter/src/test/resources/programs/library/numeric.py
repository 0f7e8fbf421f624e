import random
import statistics

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.choice("abcdef"), random.getrandbits(70))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1), random.choices("abc", k=4), random.choices("abc", [5, 1, 1], k=4))
r = random.Random(2**70 + 12345)
print([r.randrange(10, 1000, 7) for _ in range(5)], r.expovariate(2), r.normalvariate(0, 1), r.triangular(0, 1, 0.3))
state = r.getstate()
a = [r.random() for _ in range(700)]
r.setstate(state)
print(a == [r.random() for _ in range(700)], r.sample(list("abcdefghij"), 4))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), round(statistics.stdev([1, 2, 3, 4, 5]), 9), statistics.mean([1.5, 2.5]))
