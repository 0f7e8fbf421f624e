def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
big = 10 ** 400
show(lambda: float(big))
show(lambda: big * 1.0)
show(lambda: big + 0.5)
show(lambda: big / 3)
show(lambda: 1.5 // big)
show(lambda: 10.0 ** 400)
show(lambda: 2.0 ** 2000)
show(lambda: int(float("inf")))
show(lambda: int(float("nan")))
show(lambda: round(float("inf")))
show(lambda: float("1e400"))
show(lambda: str(10 ** 5000))
show(lambda: int("9" * 5000))
show(lambda: len(hex(10 ** 5000)))
show(lambda: chr(0x110000))
show(lambda: chr(-1))
show(lambda: "a" * -3 + "|")
