"""globals(), locals(), vars()."""

a = [1]


def f(x, *, y=2):
    z = 1
    def g(): return z
    return sorted(locals())
print(f(1), 'f' in globals(), globals() is globals(), globals()['a'] is a)
class K:
    v = 1
    print(sorted(n for n in locals() if not n.startswith('__')))
k = K(); k.z = 3
print(vars(k), 'v' in vars(K))
globals()['new'] = 5
print(new, [n for n in ('new', 'zzz') if n in globals()])
