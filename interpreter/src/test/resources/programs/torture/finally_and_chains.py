out = []
def level(n):
    pad = [str(n), (str(n * 1000),)]
    try:
        if n == 0:
            raise ValueError(str(n) + "v", [str(n)])
        return level(n - 1) + [pad]
    except ValueError as e:
        if n % 3 == 1:
            raise KeyError(str(n), e.args) from e
        if n % 3 == 2:
            raise
        raise ValueError(str(n) + str(e.args[0]))
    except KeyError as e:
        raise ValueError(str(e) + str(n))
    finally:
        out.append(str(n) + str(pad))
for n in range(12):
    try:
        level(n)
    except Exception as e:
        c = e
        k = 0
        while c is not None:
            k += 1
            c = c.__context__
        out.append(type(e).__name__ + str(k) + str(len(str(e))))
print(len(out), out[-1], sum([len(s) for s in out]))
def returns(n):
    for i in range(n):
        try:
            try:
                return [str(i), [str(n)]] if i == n - 1 else str(i) + 5
            except TypeError as e:
                out.append(str(e))
                continue
            finally:
                out.append([str(i)] * 2)
        finally:
            out.append({"i": str(i)})
print(returns(5), len(out))
