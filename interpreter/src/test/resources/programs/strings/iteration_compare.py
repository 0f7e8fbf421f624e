for i, c in enumerate("héy"):
    print(i, c, ord(c))
print(list("abc"), tuple("abc"), sorted("hello"), "".join(reversed("abc")), max("hello"), min("hello"))
print("a" < "b" < "c", "apple" < "banana", "a" < "aa", "Zebra" < "apple", sorted(["b", "A", "a", "B", "é", "z"]))
print("abc" == "abc", "abc" != "abd", "a" == "a\0", "" == "", "é" == "e\u0301")
print(hash("abc") == hash("ab" + "c"), hash("") == hash(""), "abc" in {"abc": 1})
a, b, c = "xyz"
print(a, b, c, list(zip("ab", "cd")), list(map(ord, "AZ")))
