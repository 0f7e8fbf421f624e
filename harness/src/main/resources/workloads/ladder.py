"""ladder: one loop that calls and adds; its variants are the rungs: what the threads share in it."""

import sys
import threading

VARIANTS = ['nothing', 'constant', 'function', 'closure', 'bound_method', 'class_attribute', 'list_element', 'dict_value']
VARIANT = 'nothing'
SIZE = 200000
QUICK_SIZE = 60000
COMMON = 1.5


def private_step():
    def step(own):
        return own + own
    return step


def constant_step():
    def step(own):
        return own + 1.5
    return step


def shared_step(own):
    return own + own


def closure_step(common):
    def step(own):
        return own + common
    return step


class Common:
    value = COMMON

    def step(self, own):
        return own + 1.5


def class_step(own):
    return own + Common.value


def list_step(items):
    def step(own):
        return own + items[0]
    return step


def dict_step(table):
    def step(own):
        return own + table['common']
    return step


def loop(step, own, size):
    total = 0.0
    for i in range(size):
        total = total + step(own)
    return total


def work(results, index, shared, size):
    """Makes what is not shared, then loops."""
    own = index + 0.5
    if VARIANT == 'nothing':
        step = private_step()
    elif VARIANT == 'constant':
        step = constant_step()
    elif VARIANT == 'list_element':
        step = list_step(shared)
    elif VARIANT == 'dict_value':
        step = dict_step(shared)
    else:
        step = shared
    results[index] = loop(step, own, size)


def make_shared():
    if VARIANT == 'function':
        return shared_step
    if VARIANT == 'closure':
        return closure_step(COMMON)
    if VARIANT == 'bound_method':
        return Common().step
    if VARIANT == 'class_attribute':
        return class_step
    if VARIANT == 'list_element':
        return [COMMON]
    if VARIANT == 'dict_value':
        return {'common': COMMON}
    return None


def main(threads, size=SIZE):
    shared = make_shared()
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, shared, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """Sums of halves are exact."""
    other = [i + 0.5 if VARIANT in ['nothing', 'function'] else 1.5 for i in range(threads)]
    return result == [size * (i + 0.5 + other[i]) for i in range(threads)]


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
