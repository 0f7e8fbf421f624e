# The part of the module that is written in Python; the rest is native.


class Thread:
    _worker = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _new_name()
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._worker = _Worker(name, current_thread().daemon if daemon is None else daemon)

    def _initialized(self):
        if self._worker is None:
            raise RuntimeError("thread.__init__() not called")
        return self._worker

    def __repr__(self):
        worker = self._initialized()
        status = "initial" if worker.ident is None else "started" if worker.is_alive() else "stopped"
        if worker.daemon:
            status += " daemon"
        if worker.ident is not None:
            status += f" {worker.ident}"
        return f"<{type(self).__name__}({worker.name}, {status})>"

    def start(self):
        self._initialized().start(self)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        self._initialized().join(timeout)

    def is_alive(self):
        return self._initialized().is_alive()

    @property
    def name(self):
        return self._initialized().name

    @name.setter
    def name(self, name):
        self._initialized().name = name

    @property
    def ident(self):
        return self._initialized().ident

    @property
    def native_id(self):
        return self._initialized().native_id

    @property
    def daemon(self):
        return self._initialized().daemon

    @daemon.setter
    def daemon(self, daemonic):
        self._initialized().daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class _MainThread(Thread):
    def __init__(self):
        self._worker = _main_worker()
        self._worker.stands_for(self)


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def active_count():
    return len(enumerate())


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class RLock:
    def __init__(self):
        self._block = Lock()
        self._owner = 0
        self._count = 0

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner = me
            self._count = 1
            return True
        return False

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._owner = 0
            self._block.release()

    def __exit__(self, kind, value, traceback):
        self.release()

    def _release_save(self):
        count = self._count
        self._count = 0
        self._owner = 0
        self._block.release()
        return count

    def _acquire_restore(self, count):
        self._block.acquire()
        self._owner = get_ident()
        self._count = count

    def _is_owned(self):
        return self._owner == get_ident()


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._waiters = []
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, kind, value, traceback):
        return self._lock.__exit__(kind, value, traceback)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if isinstance(self._lock, RLock):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        reentrant = isinstance(self._lock, RLock)
        count = self._lock._release_save() if reentrant else self._lock.release()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            if reentrant:
                self._lock._acquire_restore(count)
            else:
                self._lock.acquire()
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters[:n]:
            waiter.release()
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        self.notify_all()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._condition = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._condition:
            if not blocking:
                timeout = 0
            if not self._condition.wait_for(self._is_free, timeout):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def _is_free(self):
        return self._value > 0

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._condition:
            self._value += n
            self._condition.notify(n)

    def __exit__(self, kind, value, traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._condition:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._condition.notify(n)


class Event:
    def __init__(self):
        self._condition = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        return self._flag

    def set(self):
        with self._condition:
            self._flag = True
            self._condition.notify_all()

    def clear(self):
        with self._condition:
            self._flag = False

    def wait(self, timeout=None):
        with self._condition:
            return self._flag or self._condition.wait_for(self.is_set, timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Threads fill it; the last to come drains it, and no thread enters again before all have left."""

    _FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"

    def __init__(self, parties, action=None, timeout=None):
        self._condition = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._count = 0
        self._state = Barrier._FILLING

    def __repr__(self):
        cls = type(self)
        where = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
        return where + ("broken>" if self.broken else f"waiters={self.n_waiting}/{self.parties}>")

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._condition:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in (Barrier._RESETTING, Barrier._DRAINING):
            self._condition.wait()
        if self._state == Barrier._BROKEN:
            raise BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = Barrier._DRAINING
            self._condition.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._condition.wait_for(lambda: self._state != Barrier._FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != Barrier._DRAINING:
            raise BrokenBarrierError

    def _exit(self):
        if self._count == 0 and self._state in (Barrier._RESETTING, Barrier._DRAINING):
            self._state = Barrier._FILLING
            self._condition.notify_all()

    def _break(self):
        self._state = Barrier._BROKEN
        self._condition.notify_all()

    def reset(self):
        with self._condition:
            if self._count > 0:
                if self._state != Barrier._DRAINING:
                    self._state = Barrier._RESETTING
            else:
                self._state = Barrier._FILLING
            self._condition.notify_all()

    def abort(self):
        with self._condition:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == Barrier._FILLING else 0

    @property
    def broken(self):
        return self._state == Barrier._BROKEN


class local:
    """Each thread's attributes are in a dict of that thread's, which dies with it."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        key = _new_key()
        object.__setattr__(self, "_local__key", key)
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        _own_dict()[key] = {}
        return self

    def __getattribute__(self, name):
        mine = _attributes(self)
        if name == "__dict__":
            return mine
        if name in mine:
            return mine[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        descriptor = getattr(type(self), name, None)
        if isinstance(descriptor, property) or hasattr(type(descriptor), "__set__"):
            object.__setattr__(self, name, value)
        else:
            _attributes(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        mine = _attributes(self)
        if name not in mine:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del mine[name]


def _attributes(instance):
    own = _own_dict()
    key = object.__getattribute__(instance, "_local__key")
    if key in own:
        return own[key]
    mine = own[key] = {}
    cls = type(instance)
    if cls.__init__ is not object.__init__:
        args, kwargs = object.__getattribute__(instance, "_local__arguments")
        cls.__init__(instance, *args, **kwargs)
    return mine

