"""Weak references (CPython's module weakref): the reference itself is native, what is built on it is written in Python."""

from _weakref import ref, getweakrefcount
import itertools

__all__ = ["ref", "proxy", "getweakrefcount", "WeakKeyDictionary", "ReferenceType", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize", "ProxyType"]

ReferenceType = ref
ReferenceError = ReferenceError


class WeakMethod:
    """A weak reference to a bound method: it lives as long as its object and its function do."""

    def __init__(self, method, callback=None):
        if not hasattr(method, "__self__") or not hasattr(method, "__func__"):
            raise TypeError("argument should be a bound method, not {}".format(type(method)))
        self_ref = ref(self)

        def died(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self._alive = True
        self._type = type(method)
        self._object = ref(method.__self__, died)
        self._function = ref(method.__func__, died)
        self._hash = hash(self._object)

    def __call__(self):
        obj = self._object()
        function = self._function()
        return None if obj is None or function is None else self._type(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return self._object == other._object and self._function == other._function

    def __hash__(self):
        return self._hash


class WeakValueDictionary:
    """A dict that forgets an item when its value dies."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _reference(self, key, value):
        self_ref = ref(self)

        def died(reference):
            self = self_ref()
            if self is not None and self.data.get(key) is reference:
                self.data.pop(key, None)

        return ref(value, died)

    def _live(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._reference(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        return self._live()

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def clear(self):
        self.data.clear()

    def update(self, other=(), /, **kw):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value
        for key, value in kw.items():
            self[key] = value

    def copy(self):
        return WeakValueDictionary(self.items())

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))


class WeakKeyDictionary:
    """A dict that forgets an item when its key dies."""

    def __init__(self, dict=None):
        self.data = {}
        self_ref = ref(self)

        def died(reference):
            self = self_ref()
            if self is not None:
                self.data.pop(reference, None)

        self._died = died
        if dict is not None:
            self.update(dict)

    def _live(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._died)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        return self._live()

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._died), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def clear(self):
        self.data.clear()

    def update(self, other=None, /, **kw):
        if other is not None:
            for key, value in (other.items() if hasattr(other, "items") else other):
                self[key] = value
        for key, value in kw.items():
            self[key] = value

    def copy(self):
        other = WeakKeyDictionary()
        other.update(self)
        return other

    __copy__ = copy

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))


class WeakSet:
    """A set that forgets an element when it dies."""

    def __init__(self, data=None):
        self.data = set()
        self_ref = ref(self)

        def died(reference):
            self = self_ref()
            if self is not None:
                self.data.discard(reference)

        self._died = died
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            element = reference()
            if element is not None:
                yield element

    def __len__(self):
        return len(self.data)

    def __contains__(self, element):
        try:
            return ref(element) in self.data
        except TypeError:
            return False

    def add(self, element):
        self.data.add(ref(element, self._died))

    def remove(self, element):
        self.data.remove(ref(element))

    def discard(self, element):
        self.data.discard(ref(element))

    def pop(self):
        while True:
            if not self.data:
                raise KeyError("pop from empty WeakSet")
            element = self.data.pop()()
            if element is not None:
                return element

    def clear(self):
        self.data.clear()

    def update(self, other):
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def union(self, other):
        both = self.copy()
        both.update(other)
        return both

    __or__ = union

    def intersection(self, other):
        return type(self)(element for element in other if element in self)

    __and__ = intersection

    def difference(self, other):
        gone = set(other)
        return type(self)(element for element in self if element not in gone)

    __sub__ = difference

    def issubset(self, other):
        return set(self).issubset(other)

    __le__ = issubset

    def issuperset(self, other):
        return set(self).issuperset(other)

    __ge__ = issuperset

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return repr({reference for reference in self.data})


class ProxyType:
    """What proxy() answers: it does what the object does, and raises ReferenceError once that has died."""

    __slots__ = ("_reference", "__weakref__")
    __hash__ = None

    def __init__(self, reference):
        object.__setattr__(self, "_reference", reference)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __call__(self, *args, **kw):
        return _target(self)(*args, **kw)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        return "<weakproxy at %#x to %s at %#x>" % (id(self), type(_target(self)).__name__, id(_target(self)))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]


def _target(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _whole(value):
    return _target(value) if type(value) is ProxyType else value


def _delegate(name):
    import operator
    operate = getattr(operator, name)

    def forward(self, other):
        return operate(_target(self), _whole(other))

    def reflected(self, other):
        return operate(_whole(other), _target(self))

    return forward, reflected


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "matmul"):
    _forward, _reflected = _delegate(_name)
    _special = _name.rstrip("_")
    setattr(ProxyType, "__%s__" % _special, _forward)
    setattr(ProxyType, "__r%s__" % _special, _reflected)
for _name in ("lt", "le", "eq", "ne", "gt", "ge"):
    setattr(ProxyType, "__%s__" % _name, _delegate(_name)[0])
del _name, _forward, _reflected, _special


def proxy(object, callback=None):
    """A proxy of the object, which lives no longer for it."""
    if callback is None:
        return ProxyType(ref(object))
    made = []

    def died(_):
        if made and made[0]() is not None:
            callback(made[0]())

    result = ProxyType(ref(object, died))
    made.append(ref(result))
    return result


class finalize:
    """Calls a function once: when the object dies, or when it is called itself, whichever comes first."""

    __slots__ = ()
    _registry = {}
    _numbers = itertools.count()

    class _Info:
        __slots__ = ("reference", "func", "args", "kwargs", "atexit", "number")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = finalize._Info()
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.number = next(finalize._numbers)
        info.reference = ref(obj, lambda _: self())
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = finalize._registry.get(self)
        obj = info and info.reference()
        if obj is not None and finalize._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.reference()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        return self in finalize._registry

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info and info.reference()
        if obj is None:
            return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
        return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(obj).__name__, id(obj))
