s = ""
for i in range(20):
    s += str(i)
print(s, len(s))
parts = []
for i in range(5):
    parts.append("%d:%s" % (i, "x" * i))
print(";".join(parts))
t = "a"
u = t
for i in range(10):
    t = t + t
print(len(t), u)
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "ab" * True, "" * 5)
big = "é" * 1000 + "😀"
print(len(big), big[-1], big[999], big.count("é"), len(big + big), (big + big)[1000])
print("a" "b" + "c" "d")
