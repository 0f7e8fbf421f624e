"""Answers text operations as CPython does: one case a line on stdin, its result on stdout.

A case is an operation and its arguments, separated by tabs. Strings have backslash-escaped code points,
floats are hexadecimal, ints decimal.
"""
import re
import sys


def text(arg):
    return re.sub(r"\\([0-9a-f]+);", lambda m: chr(int(m.group(1), 16)), arg)


def show(value):
    if isinstance(value, str):
        return "".join(c if " " < c < "\x7f" and c != "\\" else "\\%x;" % ord(c) for c in value)
    if isinstance(value, float):
        return "nan" if value != value else value.hex()
    if isinstance(value, (tuple, list)):
        return "[" + " ".join(show(v) for v in value) + "]"
    return str(value)


def optional(arg):
    return None if arg == "None" else text(arg)


F = float.fromhex


def real(arg):
    return F(arg)


OPS = {
    "float.repr": lambda v: repr(F(v)),
    "float.parse": lambda v: float(text(v)),
    "float.hex": lambda v: F(v).hex(),
    "float.ratio": lambda v: F(v).as_integer_ratio(),
    "float.hash": lambda v: hash(F(v)) if F(v) == F(v) else 0,
    "float.int": lambda v: int(F(v)),
    "float.round": lambda v: round(F(v)),
    "float.roundn": lambda v, n: round(F(v), int(n)),
    "float.is_integer": lambda v: F(v).is_integer(),
    "float.floordiv": lambda a, b: F(a) // F(b),
    "float.mod": lambda a, b: F(a) % F(b),
    "float.divmod": lambda a, b: divmod(F(a), F(b)),
    "float.div": lambda a, b: F(a) / F(b),
    "int.str": lambda v: str(int(v, 16)),
    "int.parse": lambda v, base: int(text(v), int(base)),
    "int.floordiv": lambda a, b: int(a) // int(b),
    "int.mod": lambda a, b: int(a) % int(b),
    "int.divmod": lambda a, b: divmod(int(a), int(b)),
    "int.truediv": lambda a, b: int(a) / int(b),
    "int.float": lambda v: float(int(v)),
    "int.pow": lambda a, b: int(a) ** int(b),
    "int.powmod": lambda a, b, m: pow(int(a), int(b), int(m)),
    "int.shl": lambda a, b: int(a) << int(b),
    "int.shr": lambda a, b: int(a) >> int(b),
    "int.round": lambda a, n: round(int(a), int(n)),
    "int.hash": lambda a: hash(int(a)),
    "int.bits": lambda a: (int(a).bit_length(), int(a).bit_count(), bin(int(a)), oct(int(a)), hex(int(a))),
    "int.compare": lambda a, b: (int(a) > F(b)) - (int(a) < F(b)),
    "format.int": lambda v, s: format(int(v), text(s)),
    "format.bool": lambda v, s: format(bool(int(v)), text(s)),
    "format.float": lambda v, s: format(F(v), text(s)),
    "format.str": lambda v, s: format(text(v), text(s)),
    "percent.int": lambda f, *v: text(f) % tuple(int(x) for x in v),
    "percent.float": lambda f, *v: text(f) % tuple(F(x) for x in v),
    "percent.str": lambda f, *v: text(f) % tuple(text(x) for x in v),
    "str.repr": lambda s: repr(text(s)),
    "str.ascii": lambda s: ascii(text(s)),
    "str.split": lambda s, sep, n: text(s).split(optional(sep), int(n)),
    "str.rsplit": lambda s, sep, n: text(s).rsplit(optional(sep), int(n)),
    "str.splitlines": lambda s, keep: text(s).splitlines(keep == "True"),
    "str.partition": lambda s, sep: text(s).partition(text(sep)) + text(s).rpartition(text(sep)),
    "str.strip": lambda s, c: [text(s).strip(optional(c)), text(s).lstrip(optional(c)), text(s).rstrip(optional(c))],
    "str.case": lambda s: [
        text(s).lower(),
        text(s).upper(),
        text(s).title(),
        text(s).capitalize(),
        text(s).swapcase(),
        text(s).casefold(),
    ],
    "str.is": lambda s: [
        f()
        for t in [text(s)]
        for f in [
            t.isalpha,
            t.isdecimal,
            t.isdigit,
            t.isnumeric,
            t.isalnum,
            t.isspace,
            t.isidentifier,
            t.islower,
            t.isupper,
            t.istitle,
            t.isprintable,
        ]
    ],
    "str.pad": lambda s, n, c: [
        text(s).ljust(int(n), text(c)),
        text(s).rjust(int(n), text(c)),
        text(s).center(int(n), text(c)),
        text(s).zfill(int(n)),
    ],
    "str.expandtabs": lambda s, n: text(s).expandtabs(int(n)),
    "str.replace": lambda s, a, b, n: text(s).replace(text(a), text(b), int(n)),
    "str.find": lambda s, sub, a, b: [
        f(text(sub), int(a), int(b))
        for t in [text(s)]
        for f in [t.find, t.rfind, t.count, t.startswith, t.endswith]
    ],
}


def answer(line):
    op, *args = line.rstrip("\n").split("\t")
    try:
        return show(OPS[op](*args))
    except Exception as e:
        return "%s: %s" % (type(e).__name__, show(str(e)))


if __name__ == "__main__":
    record = sys.argv[1:] == ["record"]
    for case in sys.stdin:
        print(case.rstrip("\n") + "\t=\t" + answer(case) if record else answer(case))
