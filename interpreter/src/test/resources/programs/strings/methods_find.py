s = "hello hello"
print(s.find("l"), s.find("l", 3), s.find("l", 4), s.find("l", -4), s.find("x"), s.find(""), s.find("", 11), s.find("", 12), s.find("lo", 0, 4))
print(s.rfind("l"), s.rfind("l", 0, 5), s.rfind("hello"), s.rfind(""), s.index("e"), s.rindex("e"))
print(s.count("l"), s.count("ll"), s.count(""), s.count("l", 5), s.count("x"), "aaaa".count("aa"), "".count(""))
print(s.startswith("he"), s.startswith("lo", 3), s.startswith(("x", "he")), s.startswith(""), s.startswith("", 99), s.endswith("lo"), s.endswith("hel", 0, 3), s.endswith(("a", "o")))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-"), s.replace("", "-", 2), s.replace("hello", ""), s.replace("x", "y"), "aaa".replace("aa", "b"))
print("lo" in s, "xx" not in s, "" in "", "a" in "")
for f in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.find(1), lambda: s.replace("a"), lambda: s.startswith(1), lambda: s.count()):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
