counter = 0
def bump():
    global counter
    counter += 1
def shadow():
    counter = 100
    return counter
def create():
    global brand_new
    brand_new = "made"
bump()
bump()
print(counter, shadow(), counter)
create()
print(brand_new)
def remove():
    global brand_new
    del brand_new
remove()
try:
    print(brand_new)
except NameError as e:
    print(e)
def unbound():
    print(counter)
    counter = 5
try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def unbound_del():
    x = 1
    del x
    print(x)
try:
    unbound_del()
except UnboundLocalError as e:
    print(e)
def branch(flag):
    if flag:
        y = 1
    return y
print(branch(True))
try:
    branch(False)
except UnboundLocalError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e, e.args)
try:
    del undefined_name
except NameError as e:
    print(e)
def len(x):
    return "shadowed"
print(len([1]))
del len
print(len([1]))
def nested():
    global g
    def inner():
        return g
    g = 5
    return inner()
print(nested(), g)
for loop_var in range(3):
    pass
print(loop_var)
print(__name__)
