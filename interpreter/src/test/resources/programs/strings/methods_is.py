for s in ["", "a", "1", "a1", " ", "\t\n", "²", "½", "十", "a b", "_x", "1x", "x1", "é", "A", "\u00a0", "٣", "Ⅷ", "x\n", "def"]:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())
