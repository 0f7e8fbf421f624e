import sys
def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = [0]
def count():
    depth[0] += 1
    count()
try:
    count()
except RecursionError:
    print(500 < depth[0] <= 1000)
def mutual_a(n):
    return mutual_b(n)
def mutual_b(n):
    return mutual_a(n)
try:
    mutual_a(1)
except RecursionError as e:
    print(str(e)[:32])
def ok(n):
    return 0 if n == 0 else 1 + ok(n - 1)
print(ok(800))
def with_finally(n):
    try:
        return with_finally(n + 1)
    finally:
        depth[0] = n
try:
    with_finally(0)
except RecursionError:
    print("caught", depth[0])
print(ok(500))
