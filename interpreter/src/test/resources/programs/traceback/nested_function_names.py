def outer():
    def middle():
        return [inner(x) for x in [1]]
    def inner(v):
        return (lambda q: q.missing)(v)
    return middle()
outer()
