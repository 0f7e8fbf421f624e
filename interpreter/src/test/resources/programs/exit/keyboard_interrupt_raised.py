try:
    raise KeyboardInterrupt
except KeyboardInterrupt as e:
    print("caught", repr(e))
try:
    raise KeyboardInterrupt("x")
except BaseException as e:
    print(repr(e))
