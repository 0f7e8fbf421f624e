"""Classes made of their annotations."""

from functools import wraps


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    """Raised for a change of a frozen instance."""


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, kw_only=False, slots=False):
    if slots:
        raise NotImplementedError("refbench does not support dataclass(slots=True)")

    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

    return decorate if cls is None else decorate(cls)


def _own_fields(cls, kw_only):
    own = []
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if kind == "ClassVar" or str(kind).startswith("typing.ClassVar") or isinstance(kind, str) and "ClassVar" in kind:
            continue
        value = cls.__dict__.get(name, MISSING)
        made = value if isinstance(value, Field) else field(default=value)
        made.name, made.type = name, kind
        made.kw_only = made.kw_only or kw_only
        if isinstance(made.default, (list, dict, set)):
            raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
        if isinstance(value, Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        own.append(made)
    return own


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    by_name = {}
    for base in reversed(cls.__mro__[1:]):
        by_name.update(getattr(base, "__dataclass_fields__", {}) if "__dataclass_fields__" in getattr(base, "__dict__", {}) else {})
    for own in _own_fields(cls, kw_only):
        by_name[own.name] = own
    cls.__dataclass_fields__ = by_name
    all_fields = tuple(by_name.values())
    if init:
        _check_order(all_fields)
        cls.__init__ = _make_init(cls, all_fields, frozen)
    if repr and "__repr__" not in cls.__dict__:
        shown = [f.name for f in all_fields if f.repr]
        cls.__repr__ = lambda self: type(self).__qualname__ + "(" + ", ".join([f"{name}={getattr(self, name)!r}" for name in shown]) + ")"
    compared = [f.name for f in all_fields if f.compare]

    def values(self):
        return tuple([getattr(self, name) for name in compared])

    had_hash = cls.__dict__.get("__hash__") is not None
    if eq and "__eq__" not in cls.__dict__:
        def __eq__(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        cls.__eq__ = __eq__
    if order:
        cls.__lt__ = lambda self, other: values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented
        cls.__le__ = lambda self, other: values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented
        cls.__gt__ = lambda self, other: values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented
        cls.__ge__ = lambda self, other: values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented
    if unsafe_hash or eq and frozen:
        hashed = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in hashed]))
    elif eq and not had_hash:
        cls.__hash__ = None
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")

        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    cls.__match_args__ = tuple([f.name for f in all_fields if f.init and not f.kw_only])
    return cls


def _check_order(fields):
    seen_default = False
    for f in fields:
        if f.init and not f.kw_only:
            has_default = f.default is not MISSING or f.default_factory is not MISSING
            if seen_default and not has_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
            seen_default = seen_default or has_default


def _make_init(cls, fields, frozen):
    positional = [f for f in fields if f.init and not f.kw_only]
    names = {f.name for f in fields if f.init}
    plain = cls.__qualname__ + ".__init__()"
    has_post = hasattr(cls, "__post_init__")

    def __init__(self, *args, **keywords):
        if len(args) > len(positional):
            required = len([f for f in positional if f.default is MISSING and f.default_factory is MISSING])
            takes = len(positional) + 1 if required == len(positional) else f"from {required + 1} to {len(positional) + 1}"
            raise TypeError(f"{plain} takes {takes} positional argument{'s' if len(positional) else ''} but {len(args) + 1} were given")
        given = {f.name: value for f, value in zip(positional, args)}
        for name, value in keywords.items():
            if name not in names:
                raise TypeError(f"{plain} got an unexpected keyword argument {name!r}")
            if name in given:
                raise TypeError(f"{plain} got multiple values for argument {name!r}")
            given[name] = value
        missing = []
        for f in fields:
            if f.name in given:
                value = given[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING:
                value = f.default
            elif f.init:
                missing.append(repr(f.name))
                continue
            else:
                continue
            object.__setattr__(self, f.name, value)
        if missing:
            listed = missing[0] if len(missing) == 1 else " and ".join(missing) if len(missing) == 2 else ", ".join(missing[:-1]) + ", and " + missing[-1]
            raise TypeError(f"{plain} missing {len(missing)} required positional argument{'s' if len(missing) > 1 else ''}: {listed}")
        if has_post:
            self.__post_init__()

    return __init__


def fields(class_or_instance):
    try:
        return tuple(class_or_instance.__dataclass_fields__.values())
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    return dict_factory([(f.name, _plain(getattr(obj, f.name), lambda o: asdict(o, dict_factory=dict_factory))) for f in fields(obj)])


def astuple(obj, *, tuple_factory=tuple):
    return tuple_factory([_plain(getattr(obj, f.name), lambda o: astuple(o, tuple_factory=tuple_factory)) for f in fields(obj)])


def _plain(value, convert):
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, convert) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(k, convert), _plain(v, convert)) for k, v in value.items()])
    return value


def replace(obj, /, **changes):
    for f in fields(obj):
        if f.init and f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)
