def i2(x):
    return sorted(x, key=lambda z: z + None)
i2([1, 2])
