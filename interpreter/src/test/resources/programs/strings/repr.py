for s in ["", "a", "'", '"', "'\"", "\\", "\n\r\t", "\0", "\x1b[0m", "\x7f", "\x85", "\xa0", "é", "ß", "\u0378", "\u2028", "\u3000", "日本語", "\U0001F600", "\U0010FFFF", "a\u0301"]:
    print(repr(s), ascii(s), len(s))
print(repr("it's"), repr('say "hi"'), repr('it\'s "both"'))
print([1, "a", None, 2.5, ("x",), {"k": "v\n"}])
print(str("a\n"), str(["a\n"]), str(("é",)))
