def nest(n):
    return [] if n == 0 else [nest(n - 1), (str(n), {"n": str(n)})]
def depth(x):
    return 0 if not x else 1 + depth(x[0])
a = nest(60)
print(depth(a), len(str(a)), str(a) == repr(a), a == nest(60), a != nest(59))
d = {}
cur = d
for i in range(50):
    cur[str(i)] = {"v": [str(i)]}
    cur = cur[str(i)]
print(len(str(d)))
t = ()
for i in range(50):
    t = (t, str(i), [str(i)])
print(len(repr(t)), hash(str(t)) == hash(repr(t)), t == t, t < (t,) if False else "x")
print([[[[[[str(i) + str(j) for j in range(2)] for i in range(2)]]]]][0][0])
print(str(((((1, str(2)), [str(3)]), {str(4): (str(5),)}), [[[[str(6)]]]])))
x = [[[[[[[[[[str(1)] + [str(2)]] + [str(3)]] + [str(4)]] + [str(5)]]]]]]]
print(x)
