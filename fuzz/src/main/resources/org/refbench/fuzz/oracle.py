"""Runs programs, each in a process of its own forked from this one, and answers what they did.

Reads from standard input, for each program, the number of its bytes on a line, then the bytes. Writes, for each, the exit code and the
numbers of bytes of its output and its error output on a line, then those.
"""
import os
import resource
import signal
import sys
import tempfile

TIME_LIMIT = 10
MEMORY_LIMIT = 1 << 31


def child(source, out, err):
    os.dup2(out, 1)
    os.dup2(err, 2)
    signal.alarm(TIME_LIMIT)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    sys.stdout = open(1, 'w', encoding='utf-8', errors='surrogateescape', closefd=False)
    sys.stderr = open(2, 'w', encoding='utf-8', errors='backslashreplace', closefd=False)
    module = type(sys)('__main__')
    sys.modules['__main__'] = module
    code = 0
    try:
        exec(compile(source, 'program.py', 'exec', dont_inherit=True), module.__dict__)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code & 0xff)


def run(source):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        pid = os.fork()
        if pid == 0:
            child(source, out.fileno(), err.fileno())
        _, status = os.waitpid(pid, 0)
        out.seek(0)
        err.seek(0)
        return os.waitstatus_to_exitcode(status), out.read(), err.read()


def main():
    requests = sys.stdin.buffer
    answers = sys.stdout.buffer
    import collections, functools, itertools, math  # what programs import is there before they are forked
    while True:
        line = requests.readline()
        if not line:
            return
        code, out, err = run(requests.read(int(line)).decode('utf-8'))
        answers.write(b'%d %d %d\n' % (code, len(out), len(err)))
        answers.write(out)
        answers.write(err)
        answers.flush()


main()
