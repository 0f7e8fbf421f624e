"""What programs ask of the system."""

import os.path as path

sep = "/"
linesep = "\n"
name = "posix"
environ = {}


def cpu_count():
    from refbench import _cpu_count

    return _cpu_count()


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    return path
