"""Abstract base classes."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False) or isinstance(value, property) and _is_abstract(value.fget)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        abstract = {key for key, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, key, None)):
                    abstract.add(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._registered = []
        return cls

    def __call__(cls, *args, **keywords):
        if cls.__abstractmethods__:
            names = sorted(cls.__abstractmethods__)
            plural = "s" if len(names) > 1 else ""
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(names)}")
        return super().__call__(*args, **keywords)

    def register(cls, subclass):
        cls._registered.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        return any([known is subclass or known in subclass.__mro__ for known in cls._registered])


class ABC(metaclass=ABCMeta):
    __slots__ = ()
