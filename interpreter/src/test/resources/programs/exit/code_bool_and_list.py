import sys
try:
    sys.exit(True)
except SystemExit as e:
    print(e.code, repr(e), e.args)
sys.exit([1, 2])
