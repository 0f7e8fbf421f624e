import sys
print(type(sys.argv).__name__, len(sys.argv), sys.argv[0].endswith("sys.py"))
print(sys.maxsize, sys.maxsize == 2 ** 63 - 1, sys.byteorder, sys.getrecursionlimit())
print(sys.version_info[0], sys.version_info[1] >= 11, sys.version_info >= (3, 11))
print(sys.stdout.write("abc\n"))
sys.stdout.flush()
sys.setrecursionlimit(300)
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
try:
    f(400)
except RecursionError as e:
    print(str(e)[:32])
sys.setrecursionlimit(1000)
print(f(400))
