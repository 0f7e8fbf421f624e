def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70:
        return "C"
    else:
        return "F"
print([grade(n) for n in (95, 85, 75, 5)])
x = 5
if x > 3: print("one line")
if x < 3: print("no")
else: print("else line")
if not x: pass
elif x == 5: print("elif")
print("yes" if x else "no", "a" if x > 10 else "b" if x > 4 else "c")
if x and (x > 4 or 1 / 0): print("short")
if (x == 5 and
        x != 6):
    print("multi")
print(1 if [] else 2, [1, 2][x > 3], "ok" * (x == 5))
a = b = 3; c = a; print(a, b, c)
pass; pass
if x: y = 1; z = 2
print(y + z)
while x: x -= 1; y += x
print(y)
