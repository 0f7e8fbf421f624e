"""Copies of objects, shallow and deep."""


class Error(Exception):
    """Raised for what cannot be copied."""


_atomic = (type(None), bool, int, float, str, type, range, type(len), type(lambda: 0), type(...), type(NotImplemented))


def copy(x):
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if hasattr(cls, "__copy__"):
        return x.__copy__()
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    done = memo.get(id(x))
    if done is not None:
        return done[0]
    if hasattr(cls, "__deepcopy__"):
        y = x.__deepcopy__(memo)
    elif cls is list:
        y = []
        memo[id(x)] = (y, x)
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[id(x)] = (y, x)
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        done = memo.get(id(x))
        if done is not None:
            return done[0]
        same = all([a is b for a, b in zip(items, x)])
        y = x if same else tuple(items)
    elif cls is set or cls is frozenset:
        y = cls([deepcopy(item, memo) for item in x])
    else:
        return _rebuild(x, lambda value: deepcopy(value, memo), memo)
    memo[id(x)] = (y, x)  # x is kept, so that its id is not used again
    return y


def _rebuild(x, each, memo=None):
    cls = type(x)
    for base in (list, dict, set, tuple, int, float, str, frozenset):
        if isinstance(x, base):
            if base is list or base is set:
                y = cls.__new__(cls)
                y.extend([each(item) for item in x]) if base is list else y.update([each(item) for item in x])
            elif base is dict:
                y = cls.__new__(cls)
                for key, value in dict.items(x):
                    dict.__setitem__(y, each(key), each(value))
            else:
                y = base.__new__(cls, x if base is not tuple else [each(item) for item in x])
            break
    else:
        y = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = (y, x)
    if hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            y.__dict__[name] = each(value)
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ()) if "__slots__" in getattr(base, "__dict__", {}) else ()
        for name in (names,) if isinstance(names, str) else names:
            if hasattr(x, name):
                setattr(y, name, each(getattr(x, name)))
    return y
