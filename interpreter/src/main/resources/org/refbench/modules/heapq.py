"""Priority queues in lists: each item is no greater than its two children at 2k + 1 and 2k + 2."""


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if heap:
        least = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return least
    return last


def heapreplace(heap, item):
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap):
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, position)


def _rise(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        if not item < heap[parent]:
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink(heap, position):
    # down to a leaf along the lesser children, then up again: fewer comparisons than stopping on the way
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, start, position)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]


def merge(*iterables, key=None, reverse=False):
    rows = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            rows.append((item, order, iterator))
            break
    while rows:
        best = 0
        for i in range(1, len(rows)):
            a = rows[i][0] if key is None else key(rows[i][0])
            b = rows[best][0] if key is None else key(rows[best][0])
            if (b < a) if reverse else (a < b):
                best = i
        item, order, iterator = rows[best]
        yield item
        for following in iterator:
            rows[best] = (following, order, iterator)
            break
        else:
            del rows[best]
