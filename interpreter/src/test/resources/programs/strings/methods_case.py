for s in ["hello World", "ABC", "abc1", "", "they're bill's", "ßtraße", "ǆ", "1a2B", "Title Case", "ÀÉ"]:
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle(), sep="|")
