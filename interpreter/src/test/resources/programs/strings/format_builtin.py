print(format(42), format(42, "d"), format(42, "5d") + "|", format(42, "<5") + "|", format(42, "^5") + "|", format(42, "*>5"), format(-42, "=6"), format(-42, "06"))
print(format(1234567, ","), format(1234567, "_"), format(255, "x"), format(255, "#X"), format(5, "b"), format(5, "#010b"), format(65, "c"), format(255, "_b"), format(1234567.891, ",.2f"))
print(format(3.14159, ".2f"), format(3.14159, "8.3f"), format(1e10), format(1e10, "g"), format(0.5, "%"), format(0.1234, ".1%"), format(1.0, ""), format(1e-5, "f"), format(123456.0, "e"), format(2.5, ".0f"), format(1.0, "+"))
print(format("abc", "5") + "|", format("abc", ">5"), format("abc", "^6") + "|", format("abc", ".2"), format("abc", "-<6.1"), format("abc", "s"))
print(format(True), format(True, "d"), format(True, "5"), format(None), format([1, 2]), format((1,), ""))
for f in (lambda: format(1, "s"), lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: format([1], "5"), lambda: format(1, ".2"), lambda: format("a", "+"), lambda: format(1, ",s"), lambda: format(None, "5"), lambda: format(1, 5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
