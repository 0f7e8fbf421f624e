"""Calls that run on other threads."""

from queue import SimpleQueue
from threading import Condition, Lock, Thread

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class CancelledError(Exception):
    """The future was cancelled."""


TimeoutError = TimeoutError


class Future:
    def __init__(self):
        self._condition = Condition()
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._callbacks = []

    def _finish(self, state, result, exception):
        with self._condition:
            self._state = state
            self._result = result
            self._exception = exception
            callbacks, self._callbacks = self._callbacks, []
            self._condition.notify_all()
        for callback in callbacks:
            callback(self)

    def cancel(self):
        with self._condition:
            if self._state in ("RUNNING", "FINISHED"):
                return False
            if self._state == "CANCELLED":
                return True
        self._finish("CANCELLED", None, None)
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        return self._state in ("FINISHED", "CANCELLED")

    def _await(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
        if self._state == "CANCELLED":
            raise CancelledError()

    def result(self, timeout=None):
        self._await(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._await(timeout)
        return self._exception

    def add_done_callback(self, callback):
        with self._condition:
            if not self.done():
                self._callbacks.append(callback)
                return
        callback(self)

    def _run(self, function, args, keywords):
        with self._condition:
            if self._state == "CANCELLED":
                return
            self._state = "RUNNING"
        try:
            result = function(*args, **keywords)
        except BaseException as error:
            self._finish("FINISHED", None, error)
        else:
            self._finish("FINISHED", result, None)

    def set_result(self, result):
        self._finish("FINISHED", result, None)

    def set_exception(self, exception):
        self._finish("FINISHED", None, exception)


class Executor:
    def map(self, function, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(function, *arguments) for arguments in zip(*iterables)]

        def results():
            for future in futures:
                yield future.result(timeout)

        return results()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            from os import cpu_count

            max_workers = min(32, (cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or "ThreadPoolExecutor"
        self._initializer = initializer
        self._initargs = initargs
        self._tasks = SimpleQueue()
        self._threads = []
        self._lock = Lock()
        self._shutdown = False

    def submit(self, function, /, *args, **keywords):
        with self._lock:
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._tasks.put((future, function, args, keywords))
            if len(self._threads) < self._max_workers:
                thread = Thread(target=self._work, name=f"{self._prefix}_{len(self._threads)}")
                self._threads.append(thread)
                thread.start()
            return future

    def _work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            task = self._tasks.get()
            if task is None:
                return
            future, function, args, keywords = task
            task = None
            future._run(function, args, keywords)
            future = function = args = keywords = None

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            first = not self._shutdown
            self._shutdown = True
        if first:
            for _ in self._threads:
                self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def as_completed(futures, timeout=None):
    done = SimpleQueue()
    pending = set(futures)
    for future in pending:
        future.add_done_callback(done.put)
    for _ in range(len(pending)):
        yield done.get(timeout=timeout)


def wait(futures, timeout=None, return_when=ALL_COMPLETED):
    pending = set(futures)
    done = set()
    for future in as_completed(list(pending), timeout):
        done.add(future)
        pending.discard(future)
        if return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and future.exception() is not None:
            break
    return done, pending
