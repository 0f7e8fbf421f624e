def check(v):
    assert v
    return "ok"
def check_msg(v):
    assert v > 0, "must be positive: %d" % v
    return v
print(check(1), check_msg(5))
for f in (lambda: check(0), lambda: check(""), lambda: check_msg(-1)):
    try:
        f()
    except AssertionError as e:
        print(repr(e), str(e), e.args)
try:
    assert False, [1, 2]
except AssertionError as e:
    print(e.args, repr(e))
try:
    assert (), ("tuple", 1)
except AssertionError as e:
    print(e.args, e)
assert True, 1 / 0
try:
    assert 0, 1 / 0
except ZeroDivisionError as e:
    print(e)
