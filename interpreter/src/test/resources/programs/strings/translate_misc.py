print("abc".translate({97: "x", 98: None, 99: 122}))
print("a-b_c".replace("-", "").replace("_", ""))
print(" ".join([w.capitalize() for w in "the quick fox".split()]))
words = "one two three two one two".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts, key=lambda w: (-counts[w], w)))
s = "racecar"
print(s == s[::-1], s.find("c"), s[len(s) // 2])
print("caesar".translate({ord("a"): "4", ord("e"): "3"}), ascii("naïve ☃ 😀"))
