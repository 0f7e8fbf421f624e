class M:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        raise KeyError("exit")
def f():
    with M() as m:
        raise ValueError("body")
f()
