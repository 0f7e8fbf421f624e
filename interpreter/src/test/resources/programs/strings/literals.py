print('a"b', "a'b", 'a\'b"', """tri
ple "quoted" text""", '''it's''')
print("tab\there", "nl\\n", "\x41\u0042\U00000043", "\101\60", "bell" "\a"[0:0])
print(r"raw\n\t", R'\d', "con" "cat" 'ena' "ted")
print("line \
continued")
print(len("\n"), len(r"\n"), len("\u20ac"), len("\U0001F600"), len("e\u0301"))
print("é", "日本", "😀", "\N{EURO SIGN}" if False else "skip")
print(u"unicode", "a\
b")
print(repr("\0\x01\x7f\x80\xa0\xad\u200b\ud7ff\U0001F600\U000E0001"))
print("\"", '\'', "\\", "a\tb".expandtabs())
