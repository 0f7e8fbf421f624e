for e in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), KeyError(1, 2), IndexError("i"), RuntimeError(None), Exception([1]), ValueError(""), TypeError("it's"), StopIteration(5), OSError("x"), AssertionError(0)):
    print(repr(e), "|", str(e), "|", e.args, type(e).__name__)
e = ValueError("x")
print(e == e, e == ValueError("x"), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
try:
    raise e
except ValueError as caught:
    print(caught is e, caught.__traceback__ is not None)
s = StopIteration(7)
print(s.value, StopIteration().value, SystemExit(3).code, SystemExit().code)
try:
    raise ValueError("with %s" % "format", 5)
except ValueError as v:
    print(v, v.args[1])
try:
    e.nope
except AttributeError as a:
    print(a)
print(str(KeyError("quoted")), str(KeyError(5)), str(KeyError("a", "b")), str(IndexError("plain")))
