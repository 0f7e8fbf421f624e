print("a b  c".split(), "  a b ".split(), "".split(), "   ".split(), "a b c".split(None, 1), " a  b c ".split(None, 1))
print("a,b,,c".split(","), ",".split(","), "".split(","), "a,b,c".split(",", 1), "a--b--c".split("--"), "aaa".split("aa"))
print("a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(","), " a b  c ".rsplit(None, 1), "aaa".rsplit("aa"))
print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "a\x0bb\x1cc\u2028d".splitlines())
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="))
print(",".join(["a", "b", "c"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "x".join({"k": 1, "l": 2}))
print("a,b".split(sep=",", maxsplit=0), "a b".split(maxsplit=1), "a\n".splitlines(keepends=True))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: "a".split(1), lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
