x = "global"
def f():
    x = "local"
    def g():
        return x
    return g()
def h():
    return x
print(f(), h())
def k(x):
    x = x + "!"
    return x
print(k("arg"), x)
print([x for x in "ab"], x)
if True:
    block = "visible"
print(block)
try:
    raise ValueError("v")
except ValueError as err:
    msg = str(err)
print(msg)
try:
    err
except NameError as e2:
    print(e2)
def sum_(list_, str_="s"):
    return str_ + str(len(list_))
print(sum_([1]))
print = print
int_ = int
print(int_("5"), list(map(int_, "123")))
é = 1
ñandú = é + 1
print(é, ñandú)
_ = 5
__x = 6
print(_, __x)
