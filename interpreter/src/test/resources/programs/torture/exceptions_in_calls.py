def boom(x):
    raise KeyError(str(x) * 2, [x])
def target(a, b, c="d" * 3, d=None):
    return [a, b, c, d]
log = []
def attempt(i):
    try:
        return target(str(i), [str(i)], c={"k": str(i)}, d=boom(i))
    except KeyError as e:
        log.append(str(e.args[0]) + str(len(e.args[1])))
        try:
            return target(str(i), boom(str(i) + "in except"))
        except KeyError as e2:
            log.append(str(e2.args) + str(e2.__context__ is e))
            return target(b=[e2.args], a=str(i))
    finally:
        log.append("f" + str(i))
def nested(n):
    if n == 0:
        return boom(str(n) + "deep")
    pad = [str(n), {str(n): [n * 1000]}]
    return [pad, str(n), nested(n - 1), pad]
for i in range(12):
    log.append(str(attempt(i)))
    try:
        nested(i)
    except KeyError as e:
        log.append(str(e))
    try:
        target(str(i))
    except TypeError as e:
        log.append(str(e))
    try:
        target(str(i), str(i), zz=str(i))
    except TypeError as e:
        log.append(str(e))
print(len(log), sum([len(s) for s in log]), log[0], log[-1])
