"""Names for annotations, which nothing here looks at."""


class _Special:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __call__(self, *args, **keywords):
        return self

    def __repr__(self):
        return "typing." + self._name


Any = _Special("Any")
Callable = _Special("Callable")
ClassVar = _Special("ClassVar")
Dict = _Special("Dict")
Final = _Special("Final")
FrozenSet = _Special("FrozenSet")
Iterable = _Special("Iterable")
Iterator = _Special("Iterator")
List = _Special("List")
Literal = _Special("Literal")
Mapping = _Special("Mapping")
Optional = _Special("Optional")
Sequence = _Special("Sequence")
Set = _Special("Set")
Tuple = _Special("Tuple")
Type = _Special("Type")
Union = _Special("Union")
Deque = _Special("Deque")
DefaultDict = _Special("DefaultDict")
Hashable = _Special("Hashable")
TYPE_CHECKING = False


class Generator:
    def __class_getitem__(cls, item):
        return cls


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol:
    def __class_getitem__(cls, item):
        return cls


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Special(name)


def cast(kind, value):
    return value


def overload(function):
    return function


def final(thing):
    return thing


def NamedTuple(typename, fields):
    from collections import namedtuple

    return namedtuple(typename, [name for name, kind in fields])
