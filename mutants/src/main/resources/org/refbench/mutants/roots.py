import threading


def text(n):
    return 'n' + str(n)


def pair(a, b):
    return [a, b]


def fail(n):
    raise ValueError(text(n))


def caught(n):
    try:
        fail(n)
    except ValueError as e:
        junk = [text(i) for i in range(3)]
        return str(e)


def raised_again(n):
    try:
        try:
            fail(n)
        except ValueError:
            junk = [text(i) for i in range(3)]
            raise
    except ValueError as e:
        return str(e)


def waits(lock, results):
    mine = [text(1), text(2)]
    results.append(0)
    lock.acquire()
    results.append(mine[0] + mine[1])
    lock.release()


assert pair(text(1) + text(2), pair(text(3), text(4))) == ['n1n2', ['n3', 'n4']]
assert [caught(n) for n in range(3)] == ['n0', 'n1', 'n2']
assert [raised_again(n) for n in range(3)] == ['n0', 'n1', 'n2']

lock = threading.Lock()
lock.acquire()
results = []
threading.Thread(target=waits, args=(lock, results)).start()
while len(results) == 0 and threading.active_count() > 1:
    pass
for i in range(20):
    text(i)
lock.release()
while len(results) < 2 and threading.active_count() > 1:
    pass
assert results == [0, 'n1n2']
print('done')
