def show(f):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
big = 10 ** 30
z = 0
zf = 0.0
show(lambda: 1 / z)
show(lambda: 1 // z)
show(lambda: 1 % z)
show(lambda: divmod(1, z))
show(lambda: 1.0 / z)
show(lambda: 1.0 // z)
show(lambda: 1.0 % z)
show(lambda: divmod(1.0, z))
show(lambda: 1 / zf)
show(lambda: 1 // zf)
show(lambda: big / z)
show(lambda: big // z)
show(lambda: big % z)
show(lambda: z ** -1)
show(lambda: zf ** -1)
show(lambda: True // False)
show(lambda: pow(z, -2))
