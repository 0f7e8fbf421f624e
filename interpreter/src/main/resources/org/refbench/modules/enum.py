"""Enumerations."""


class auto:
    """The next value."""


class _Namespace(dict):
    def __init__(self):
        super().__init__()
        self._members = []
        self._last = []

    def __setitem__(self, key, value):
        is_member = not key.startswith("_") and not hasattr(value, "__get__") and key not in ("name", "value")
        if is_member:
            if key in self._members:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, auto):
                value = self._next(key)
            self._members.append(key)
            self._last.append(value)
        super().__setitem__(key, value)

    def _next(self, key):
        generate = self.get("_generate_next_value_")
        if generate is not None:
            generate = getattr(generate, "__func__", generate)
            return generate(key, 1, len(self._last), list(self._last))
        numbers = [value for value in self._last if isinstance(value, int)]
        if self.get("_is_flag_"):
            highest = max(numbers) if numbers else 0
            return 1 << highest.bit_length()
        return max(numbers) + 1 if numbers else 1


class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        namespace = _Namespace()
        for base in bases:
            if getattr(base, "_is_flag_", False):
                dict.__setitem__(namespace, "_is_flag_", True)
            generate = getattr(base, "_generate_next_value_", None)
            if generate is not None:
                dict.__setitem__(namespace, "_generate_next_value_", generate)
        return namespace

    def __new__(mcls, name, bases, namespace, **keywords):
        members = [(key, namespace[key]) for key in getattr(namespace, "_members", ())]
        plain = {key: value for key, value in namespace.items() if key not in dict(members)}
        cls = super().__new__(mcls, name, bases, plain)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_names_ = []
        value_type = None
        for base in cls.__mro__:
            if base in (int, str, float):
                value_type = base
        for key, value in members:
            known = cls._value2member_map_.get(value) if value.__hash__ is not None else None
            if known is not None:
                cls._member_map_[key] = known
                setattr(cls, key, known)
                continue
            args = value if isinstance(value, tuple) else (value,)
            member = object.__new__(cls) if value_type is None else value_type.__new__(cls, *args)
            member._name_ = key
            member._value_ = value
            if "__init__" in plain or any(["__init__" in base.__dict__ for base in cls.__mro__[1:] if isinstance(base, EnumType) and base.__name__ not in ("Enum", "IntEnum", "Flag", "IntFlag", "StrEnum")]):
                member.__init__(*args)
            member._sort_order_ = len(cls._member_names_)
            cls._member_map_[key] = member
            cls._member_names_.append(key)
            if value.__hash__ is not None:
                cls._value2member_map_[value] = member
            type.__setattr__(cls, key, member)
        return cls

    def __call__(cls, value, *rest):
        if rest:
            return cls._create(value, *rest)
        member = cls._value2member_map_.get(value)
        if member is not None:
            return member
        if isinstance(value, cls):
            return value
        made = cls._missing_(value)
        if made is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return made

    def _create(cls, name, names):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        namespace = cls.__prepare__(name, (cls,))
        for i, item in enumerate(names):
            key, value = (item, i + 1) if isinstance(item, str) else item
            namespace[key] = value
        return type(cls)(name, (cls,), namespace)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, member):
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __bool__(cls):
        return True

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if getattr(cls, "_is_flag_", False) else f"<enum {cls.__name__!r}>"

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other or NotImplemented

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __eq__(self, other):
        return int.__eq__(self, other)

    def __hash__(self):
        return int.__hash__(self)


class StrEnum(str, Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __eq__(self, other):
        return str.__eq__(self, other)

    def __hash__(self):
        return str.__hash__(self)


class Flag(Enum):
    _is_flag_ = True

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        every = 0
        for member in cls:
            every |= member._value_
        if value < 0:
            value = every & value
        if value & ~every:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        member = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        parts = [part._name_ for part in cls if part._value_ and part._value_ & value == part._value_]
        member._name_ = "|".join(parts) or None
        member._value_ = value
        cls._value2member_map_[value] = member
        return member

    def _other(self, other):
        return other._value_ if isinstance(other, Flag) else other if isinstance(other, int) and isinstance(self, int) else None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        return self.__class__(~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return iter([part for part in self.__class__ if part._value_ & self._value_ == part._value_ and part._value_])

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>" if self._name_ else f"<{self.__class__.__name__}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}" if self._name_ else f"{self.__class__.__name__}({self._value_})"


class IntFlag(int, Flag):
    def __str__(self):
        return int.__repr__(self)


def unique(enumeration):
    doubled = [(key, member._name_) for key, member in enumeration._member_map_.items() if key != member._name_]
    if doubled:
        listed = ", ".join([f"{alias} -> {name}" for alias, name in doubled])
        raise ValueError(f"duplicate values found in {enumeration!r}: {listed}")
    return enumeration
