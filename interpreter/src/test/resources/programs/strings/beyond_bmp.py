s = "a😀b𝒳c"
print(len(s), s[1], s[3], s[-2], s[1:4], s[::-1], s[::2])
print([c for c in s])
print([ord(c) for c in s], [hex(ord(c)) for c in s])
print(s.find("b"), s.find("𝒳"), s.index("c"), s.rfind("😀"), s.count("😀"), "😀" in s, "𝒴" in s)
print(s.replace("😀", "<>"), s.split("𝒳"), s.partition("😀"), s.upper(), s.center(11, "😀"))
print("😀" * 3, "😀" + "x", "😀" < "\uffff", max(s), min(s), sorted(s))
print("日本語"[1], "日本語"[::-1], "日本語".find("語"), len("日本語"))
print("%s|%5s|%-5s|" % ("😀", "😀", "😀"), f"{'😀':>4}|{'😀':^5}|{'😀':*<3}")
d = {"😀": 1, "é": 2}
print(d, d["😀"], "é" in d)
print("straße".upper(), "ǅ".lower(), "ﬁ".title(), "ΑΣ".lower(), "İ".lower() == "i\u0307")
