def tokenize(s):
    out = []
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."):
                j += 1
            out.append(float(s[i:j]) if "." in s[i:j] else int(s[i:j]))
            i = j
        else:
            out.append(c)
            i += 1
    return out
def parse(tokens):
    pos = [0]
    def peek():
        return tokens[pos[0]] if pos[0] < len(tokens) else None
    def take():
        t = peek()
        pos[0] += 1
        return t
    def atom():
        t = take()
        if t == "(":
            v = expr()
            if take() != ")":
                raise SyntaxError("expected )")
            return v
        if t == "-":
            return -atom()
        if isinstance(t, (int, float)):
            return t
        raise SyntaxError("unexpected %r" % (t,))
    def term():
        v = atom()
        while peek() in ("*", "/"):
            v = v * atom() if take() == "*" else v / atom()
        return v
    def expr():
        v = term()
        while peek() in ("+", "-"):
            v = v + term() if take() == "+" else v - term()
        return v
    return expr()
for s in ["1 + 2 * 3", "(1 + 2) * 3", "-(4 - 6) / 4", "2.5 * 4", "1 / 0", "1 +", "(1", "2 * (3 + (4 - 1)) - -5"]:
    try:
        print(s, "=", parse(tokenize(s)))
    except (ZeroDivisionError, SyntaxError) as e:
        print(s, "->", type(e).__name__, e)
def caesar(s, k):
    return "".join([chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in s])
print(caesar("hello, world", 3), caesar(caesar("hello", 5), -5))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join([c + str(n) for c, n in out])
print(rle("aaabbc"), rle(""), rle("日日本"))
