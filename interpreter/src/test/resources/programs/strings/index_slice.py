s = "abcdefg"
print(s[0], s[-1], s[2:5], s[:3], s[3:], s[:], s[::2], s[1::2], s[::-1], s[5:2:-1], s[-3:], s[:-3])
print(s[100:], s[:100], s[-100:3], s[5:2], s[2:2], s[::100], s[-2::-2], s[10::-1], s[:0:-1])
print("" [:], "x"[0:1], "x"[1:], s[True], s[None:3], s[:None:2])
for f in (lambda: s[7], lambda: s[-8], lambda: ""[0]):
    try:
        f()
    except IndexError as e:
        print(type(e).__name__, e)
for f in (lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: s[1, 2], lambda: s["a":], lambda: s[::0]):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
