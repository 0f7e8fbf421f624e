"""Iterators for looping, as classes."""

_none = object()


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self


class count(_Iterator):
    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not isinstance(number, (int, float)) and not hasattr(number, "__index__"):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return "count(%r)" % (self._next,)
        return "count(%r, %r)" % (self._next, self._step)


class cycle(_Iterator):
    __slots__ = ("_iterator", "_saved", "_at")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._saved = []
        self._at = 0

    def __next__(self):
        if self._iterator is not None:
            item = next(self._iterator, _none)
            if item is not _none:
                self._saved.append(item)
                return item
            self._iterator = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


class repeat(_Iterator):
    __slots__ = ("_object", "_times")

    def __init__(self, object, times=None):
        self._object = object
        self._times = times if times is None else max(0, range(times).stop)

    def __next__(self):
        if self._times is not None:
            if not self._times:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        if self._times is None:
            return "repeat(%r)" % (self._object,)
        return "repeat(%r, %d)" % (self._object, self._times)


class accumulate(_Iterator):
    __slots__ = ("_iterator", "_func", "_total", "_initial")

    def __init__(self, iterable, func=None, *, initial=None):
        self._iterator = iter(iterable)
        self._func = func
        self._total = _none
        self._initial = initial

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._iterator)
        if self._total is _none:
            self._total = item
        elif self._func is None:
            self._total = self._total + item
        else:
            self._total = self._func(self._total, item)
        return self._total


class chain(_Iterator):
    __slots__ = ("_source", "_active")

    def __init__(self, *iterables):
        self._source = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._source = iter(iterable)
        return made

    def __next__(self):
        while True:
            if self._active is None:
                if self._source is None:
                    raise StopIteration
                iterable = next(self._source, _none)
                if iterable is _none:
                    self._source = None
                    raise StopIteration
                try:
                    self._active = iter(iterable)
                except BaseException:
                    self._source = None
                    raise
            item = next(self._active, _none)
            if item is not _none:
                return item
            self._active = None


class compress(_Iterator):
    __slots__ = ("_data", "_selectors")

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile(_Iterator):
    __slots__ = ("_predicate", "_iterator", "_started")

    def __init__(self, predicate, iterable, /):
        self._iterator = iter(iterable)
        self._predicate = predicate
        self._started = False

    def __next__(self):
        while True:
            item = next(self._iterator)
            if self._started:
                return item
            if not self._predicate(item):
                self._started = True
                return item


class takewhile(_Iterator):
    __slots__ = ("_predicate", "_iterator", "_stopped")

    def __init__(self, predicate, iterable, /):
        self._iterator = iter(iterable)
        self._predicate = predicate
        self._stopped = False

    def __next__(self):
        if self._stopped:
            raise StopIteration
        item = next(self._iterator)
        if self._predicate(item):
            return item
        self._stopped = True
        raise StopIteration


class filterfalse(_Iterator):
    __slots__ = ("_predicate", "_iterator")

    def __init__(self, predicate, iterable, /):
        self._iterator = iter(iterable)
        self._predicate = predicate

    def __next__(self):
        while True:
            item = next(self._iterator)
            if not (item if self._predicate is None or self._predicate is bool else self._predicate(item)):
                return item


class starmap(_Iterator):
    __slots__ = ("_function", "_iterator")

    def __init__(self, function, iterable, /):
        self._iterator = iter(iterable)
        self._function = function

    def __next__(self):
        arguments = next(self._iterator)
        return self._function(*tuple(arguments))


class pairwise(_Iterator):
    __slots__ = ("_iterator", "_before")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._before = _none

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        try:
            if self._before is _none:
                self._before = next(self._iterator)
            item = next(self._iterator)
        except StopIteration:
            self._iterator = None
            raise
        pair = self._before, item
        self._before = item
        return pair


class groupby(_Iterator):
    __slots__ = ("_iterator", "_keyfunc", "_target", "_key", "_value", "_group")

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._keyfunc = key
        self._target = self._key = self._value = _none
        self._group = None

    def __next__(self):
        self._group = None
        while self._key is _none or self._target is not _none and _equal(self._target, self._key):
            self._step()
        self._target = self._key
        self._group = _grouper(self, self._target)
        return self._key, self._group

    def _step(self):
        value = next(self._iterator)
        self._key = value if self._keyfunc is None else self._keyfunc(value)
        self._value = value


class _grouper(_Iterator):
    __slots__ = ("_parent", "_target")

    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _none:
            parent._step()
        if not _equal(self._target, parent._key):
            raise StopIteration
        value = parent._value
        parent._value = _none
        return value


def _equal(a, b):
    return a is b or a == b


class islice(_Iterator):
    __slots__ = ("_iterator", "_next", "_stop", "_step", "_done")

    def __init__(self, iterable, *bounds):
        if not bounds:
            raise TypeError("islice expected at least 2 arguments, got 1")
        if len(bounds) > 3:
            raise TypeError("islice expected at most 4 arguments, got %d" % (len(bounds) + 1))
        bounds = slice(*bounds)
        if bounds.start is None and bounds.step is None:
            self._next, self._stop = 0, _bound(bounds.stop, None, "Stop argument for")
        else:
            self._next, self._stop = _bound(bounds.start, 0, "Indices for"), _bound(bounds.stop, None, "Indices for")
        self._step = 1 if bounds.step is None else bounds.step
        if not isinstance(self._step, int) or self._step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._iterator = iter(iterable)
        self._done = 0

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        try:
            while self._done < self._next:
                next(self._iterator)
                self._done += 1
            if self._stop is not None and self._done >= self._stop:
                raise StopIteration
            item = next(self._iterator)
        except StopIteration:
            self._iterator = None
            raise
        self._done += 1
        self._next += self._step
        if self._stop is not None and self._next > self._stop:
            self._next = self._stop
        return item


def _bound(value, missing, what):
    if value is None:
        return missing
    if not isinstance(value, int) or value < 0:
        raise ValueError(what + " islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return int(value)


class _tee(_Iterator):
    __slots__ = ("_iterator", "_link")

    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __next__(self):
        link = self._link
        if not link:
            item = next(self._iterator)
            link.append(item)
            link.append([])
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    first = iterable if type(iterable) is _tee else _tee(iter(iterable), [])
    return (first, *[first.__copy__() for _ in range(n - 1)])


class zip_longest(_Iterator):
    __slots__ = ("_iterators", "_active", "_fillvalue")

    def __init__(self, *iterables, fillvalue=None):
        self._iterators = [iter(iterable) for iterable in iterables]
        self._active = len(iterables)
        self._fillvalue = fillvalue

    def __next__(self):
        if not self._active:
            raise StopIteration
        row = []
        for i, iterator in enumerate(self._iterators):
            if iterator is None:
                row.append(self._fillvalue)
                continue
            try:
                item = next(iterator, _none)
            except BaseException:
                self._active = 0
                raise
            if item is _none:
                self._active -= 1
                if not self._active:
                    raise StopIteration
                self._iterators[i] = None
                item = self._fillvalue
            row.append(item)
        return tuple(row)


class _Rows(_Iterator):
    """What has taken all its input when it is made."""

    __slots__ = ("_rows",)

    def __next__(self):
        return next(self._rows)


class product(_Rows):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._rows = _products([tuple(pool) for pool in (iterables if repeat else ())] * repeat)


class permutations(_Rows):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        self._rows = _permutations(pool, _size(len(pool) if r is None else r))


class combinations(_Rows):
    __slots__ = ()

    def __init__(self, iterable, r):
        self._rows = _combinations(tuple(iterable), _size(r))


class combinations_with_replacement(_Rows):
    __slots__ = ()

    def __init__(self, iterable, r):
        self._rows = _combinations_with_replacement(tuple(iterable), _size(r))


def _size(r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def _products(pools):
    for pool in pools:
        if not pool:
            return
    places = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, places)])
        at = len(pools) - 1
        while at >= 0:
            places[at] += 1
            if places[at] < len(pools[at]):
                break
            places[at] = 0
            at -= 1
        if at < 0:
            return


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in indices[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
        else:
            return


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    while True:
        yield tuple([pool[i] for i in indices])
        at = r - 1
        while at >= 0 and indices[at] == at + n - r:
            at -= 1
        if at < 0:
            return
        indices[at] += 1
        for i in range(at + 1, r):
            indices[i] = indices[i - 1] + 1


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    while True:
        yield tuple([pool[i] for i in indices])
        at = r - 1
        while at >= 0 and indices[at] == n - 1:
            at -= 1
        if at < 0:
            return
        indices[at:] = [indices[at] + 1] * (r - at)
