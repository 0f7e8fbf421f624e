def target(a, b=str(2), *rest, key=None, **others):
    return [a, b, rest, key, others]
def forward(*args, **kwargs):
    return target(*args, **kwargs)
def again(f, /, *args, **kwargs):
    return f(*args, **kwargs)
class Callable:
    def __init__(self, *args, **kwargs):
        self.args, self.kwargs = args, kwargs
    def __call__(self, *args, **kwargs):
        return [*self.args, *args], {**kwargs, **self.kwargs}
class Mapping:
    def keys(self):
        return [str(1) + "x", str(2) + "y"]
    def __getitem__(self, key):
        return key * 2
errors = []
for i in range(15):
    d = {"key" + str(i): [str(i)], "key": str(i) * 2}
    print(forward(*[str(i)] * (i % 4 + 1), **d))
    print(again(again, forward, str(i), **{"k" + str(i): str(i)}))
    print(Callable(*(str(i),), **d)(*str(i * 1000), **Mapping()))
    print(sorted([str(i), str(i - 1)], **{"key": lambda s: [s], "rever" + "se": True}))
    for bad in [lambda: forward(**d), lambda: target(str(i), **{"a": str(i)}), lambda: again(**d), lambda: forward(*[str(i)], **{str(i): 1, i: 2}),
                lambda: forward(**d, **d), lambda: target(*i), lambda: target(**[str(i)])]:
        try:
            bad()
        except TypeError as e:
            errors.append(str(e))
print(len(errors), sorted(set(errors)))
