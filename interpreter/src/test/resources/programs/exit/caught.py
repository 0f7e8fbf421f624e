import sys
try:
    sys.exit(5)
except SystemExit as e:
    print("caught", e.code)
try:
    sys.exit("msg")
except BaseException as e:
    print(type(e).__name__, e)
try:
    try:
        sys.exit(1)
    except Exception:
        print("not an Exception")
finally:
    print("finally")
