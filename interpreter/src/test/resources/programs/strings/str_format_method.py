print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{{}} {}".format(5))
print("{:5d}|{:<5}|{:^5}|{:>5}".format(42, "a", "b", "c"), "{:.2f}".format(3.14159), "{!r} {!s} {!a}".format("a", "b", "é"))
print("{0[1]} {1[k]}".format([1, 2], {"k": "v"}), "{:{}}|".format("a", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
for f in (lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1), lambda: "{!x}".format(1)):
    try:
        print(f())
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
