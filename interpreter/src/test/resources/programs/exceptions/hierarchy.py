chain = [ValueError, TypeError, KeyError, IndexError, ZeroDivisionError, OverflowError, RecursionError, NotImplementedError, UnboundLocalError, NameError, AttributeError, AssertionError, StopIteration, MemoryError, RuntimeError, LookupError, ArithmeticError, Exception, KeyboardInterrupt, SystemExit, BaseException, OSError, ImportError, ModuleNotFoundError, EOFError, FloatingPointError, FileNotFoundError, UnicodeError, SyntaxError, IndentationError, Warning]
groups = [ArithmeticError, LookupError, RuntimeError, NameError, ValueError, OSError, ImportError, Exception, BaseException]
for c in chain:
    print(c.__name__, [g.__name__ for g in groups if issubclass(c, g)])
print(isinstance(KeyError("a"), LookupError), isinstance(KeyError("a"), (int, LookupError)), isinstance(ValueError, type), isinstance(1, ValueError))
print(ValueError, IOError is OSError, EnvironmentError is OSError, issubclass(bool, int), issubclass(int, object))
for exc, catch in ((KeyError("k"), LookupError), (ZeroDivisionError("z"), ArithmeticError), (RecursionError("r"), RuntimeError), (SystemExit(1), BaseException), (KeyboardInterrupt(), BaseException)):
    try:
        raise exc
    except catch as e:
        print(type(e).__name__, "caught as", catch.__name__)
