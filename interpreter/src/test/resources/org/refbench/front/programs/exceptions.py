def catch(f):
    try:
        f()
    except ValueError:
        return 1
    except (TypeError, KeyError) as e:
        print(e)
        raise
    except A.B as e:
        raise e from None
    except:
        pass
    else:
        f(1)
    return f


def clean(f, items):
    try:
        f()
    finally:
        f(2)
    for i in items:
        try:
            if i:
                continue
            if f:
                break
            return i
        finally:
            f(i)
    while f:
        try:
            f()
        except E as e:
            if e:
                continue
            break
        else:
            return 1
        finally:
            f = None
    try:
        return f()
    finally:
        f = 3


def nested(f):
    try:
        try:
            f()
        except A as a:
            try:
                f(a)
            except B as b:
                return a, b
            finally:
                f(3)
        finally:
            for x in f:
                return x
    except C:
        raise D("text") from f
    finally:
        try:
            f()
        except E:
            pass


def returns(f):
    for x in f:
        try:
            f()
        finally:
            return x
    try:
        pass
    finally:
        f()
    try:
        return
    except A as a:
        return a
    finally:
        del f


try:
    import missing
except ImportError as error:
    missing = error
finally:
    done = True
raise
