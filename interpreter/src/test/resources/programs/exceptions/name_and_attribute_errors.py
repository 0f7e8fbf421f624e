def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: undefined)
show(lambda: (5).nope)
show(lambda: "a".nope)
show(lambda: [].nope)
show(lambda: (1.5).nope)
show(lambda: None.nope)
show(lambda: len.nope)
show(lambda: (lambda: 0).nope)
show(lambda: int.nope)
show(lambda: ValueError("x").nope)
import math
import sys
show(lambda: math.nope)
show(lambda: math.floor("a"))
def set_attr():
    (5).x = 1
def set_list():
    [].x = 1
def del_attr():
    del "a".upper
show(set_attr)
show(set_list)
show(del_attr)
def bad_import():
    import no_such_module_here
show(bad_import)
def bad_from():
    from no_such_module_here import x
show(bad_from)
