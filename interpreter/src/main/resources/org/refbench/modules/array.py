"""Arrays of numbers (CPython's module array): lists that take nothing but what their type code allows."""

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer",
          "I": "unsigned int", "l": "long", "L": "unsigned long", "q": "long long", "Q": "unsigned long long"}


def _single(value):
    """The nearest number of 24 bits of mantissa."""
    value = float(value)
    if value == 0.0 or value != value or value in (_INFINITY, -_INFINITY):
        return value
    fraction, exponent = frexp(value)
    bits = 24 if exponent > -125 else 24 + exponent + 125
    if bits < 0:
        return copysign(0.0, value)
    rounded = ldexp(round(ldexp(fraction, bits)), exponent - bits)
    return copysign(_INFINITY, value) if abs(rounded) >= 2.0 ** 128 else rounded


from math import copysign, frexp, ldexp

_INFINITY = float("inf")


def _integer(code):
    bits = 8 * _SIZES[code]
    low, high = (0, (1 << bits) - 1) if code.isupper() else (-(1 << bits - 1), (1 << bits - 1) - 1)
    name = _NAMES[code]

    def convert(value):
        if type(value) is not int:
            if not hasattr(value, "__index__"):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            value = value.__index__()
        if code not in "qQLI" and not -(1 << 63) <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        if value < low:
            raise OverflowError("can't convert negative value to unsigned int" if code in "ILQ"
                                else "%s is less than minimum" % name)
        if value > high:
            raise OverflowError("%s is greater than maximum" % name)
        return value

    return convert


def _double(value):
    if type(value) is float:
        return value
    if not isinstance(value, (int, float)) and not hasattr(value, "__float__") and not hasattr(value, "__index__"):
        raise TypeError("must be real number, not %s" % type(value).__name__)
    return float(value)


def _character(value):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("array item must be a unicode character, not %s" % type(value).__name__)
    return value


_CONVERTERS = {code: _integer(code) for code in "bBhHiIlLqQ"}
_CONVERTERS["d"] = _double
_CONVERTERS["f"] = lambda value: _single(_double(value))
_CONVERTERS["u"] = _character


class array(list):
    __slots__ = ("typecode", "itemsize", "_convert")

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not %s" % type(typecode).__name__)
        if typecode not in _CONVERTERS:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
        return list.__new__(cls)

    def __init__(self, typecode, initializer=(), /):
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._convert = _CONVERTERS[typecode]
        list.extend(self, map(self._convert, initializer))

    def _like(self, items):
        made = list.__new__(type(self))
        made.typecode = self.typecode
        made.itemsize = self.itemsize
        made._convert = self._convert
        list.extend(made, items)
        return made

    def __repr__(self):
        if not self:
            return "array('%s')" % self.typecode
        if self.typecode == "u":
            return "array('u', %r)" % "".join(self)
        return "array('%s', %s)" % (self.typecode, list.__repr__(self))

    __str__ = __repr__
    __hash__ = None

    def __getitem__(self, index):
        try:
            item = list.__getitem__(self, index)
        except IndexError:
            raise IndexError("array index out of range") from None
        return self._like(item) if isinstance(index, slice) else item

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError("can only assign array (not \"%s\") to array slice" % type(value).__name__)
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            list.__setitem__(self, index, value)
        else:
            try:
                list.__setitem__(self, index, self._convert(value))
            except IndexError:
                raise IndexError("array assignment index out of range") from None

    def append(self, value):
        list.append(self, self._convert(value))

    def insert(self, index, value):
        list.insert(self, index, self._convert(value))

    def extend(self, values):
        if isinstance(values, array) and values.typecode != self.typecode:
            raise TypeError("can only extend with array of same kind")
        for value in list(values):
            list.append(self, self._convert(value))

    fromlist = extend

    def remove(self, value):
        if value not in self:
            raise ValueError("array.remove(x): x not in array")
        list.remove(self, value)

    def index(self, value, *bounds):
        try:
            return list.index(self, value, *bounds)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def tolist(self):
        return list(self)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self)

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only append array (not \"%s\") to array" % type(other).__name__)
        return self._like(list.__add__(self, other))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only extend with array (not \"%s\")" % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(list.__mul__(self, count))

    __rmul__ = __mul__

    def __copy__(self):
        return self._like(self)

    def __deepcopy__(self, memo):
        return self._like(self)

    def buffer_info(self):
        return (id(self), len(self))


ArrayType = array
