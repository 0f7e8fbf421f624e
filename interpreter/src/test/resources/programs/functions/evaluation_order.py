log = []
def t(name, value=None):
    log.append(name)
    return value if value is not None else name
def done():
    print(" ".join(log))
    log.clear()
a = {}
a[t("k")] = t("v")
done()
b = [[0, 0]]
b[t("i", 0) and 0][t("j", 1)] = t("val", 3)
done()
t("x")
(t("p"), t("q"))
[t("l1"), t("l2")]
done()
x = t("lhs", 1) + (t("m", 2) - t("n", 3)) * t("o", 4)
done()
def f(p=t("default1"), q=t("default2")):
    return None
done()
lst = [5, 6, 7]
i = 0
i, lst[i], lst[i + 1] = 1, "first", "second"
print(i, lst)
lst[t("idx", 0) * 0] += t("add", "!") if isinstance(lst[0], str) else 1
print(lst)
done()
assert t("cond", 1), t("msg")
done()
del lst[t("del", 0)]
done()
print(t("a1", 1) if t("c1", True) else t("b1"))
done()
for _ in t("iter", [1]):
    t("body")
else:
    t("else")
done()
