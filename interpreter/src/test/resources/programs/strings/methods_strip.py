print("  a b ".strip(), "|" + "  a ".lstrip() + "|", "|" + "  a ".rstrip() + "|")
print("xxaxx".strip("x"), "xyaxy".strip("yx"), "abc".strip("abc") + "|", "abc".lstrip("ab"), "abc".rstrip("bc"), "\t\n a\u3000".strip() + "|")
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "abc".removeprefix("x"), "abc".removesuffix(""))
print("a".ljust(4) + "|", "a".rjust(4), "a".center(4) + "|", "a".center(5, "*"), "ab".center(5, "*"), "abc".ljust(2), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "".zfill(2), "--1".zfill(5))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) + "|", "ab\ncd\te".expandtabs(4))
for f in (lambda: "a".center(3, "xx"), lambda: "a".strip(1), lambda: "a".ljust("x"), lambda: "a".zfill()):
    try:
        print(f())
    except TypeError as e:
        print(e)
