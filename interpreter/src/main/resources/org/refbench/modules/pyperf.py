"""As much of pyperf as benchmark programs use: each benchmark runs in this process, by default once, and its time is printed.

Options: -l/--loops N loops of one run, -n/--values N runs, -w/--warmups N runs before, -q/--quiet no times at all, which leaves
the program's own output alone; others of pyperf's are taken and mean nothing here.
"""

import argparse
from time import perf_counter

__all__ = ["Runner", "perf_counter"]


class Runner:
    def __init__(self, values=None, processes=None, loops=0, min_time=None, metadata=None, show_name=True, program_args=None,
                 add_cmdline_args=None, _argparser=None, warmups=None):
        self.metadata = {} if metadata is None else dict(metadata)
        self.argparser = _argparser if _argparser is not None else argparse.ArgumentParser()
        self.args = None
        self._prepare = add_cmdline_args
        add = self.argparser.add_argument
        add("-l", "--loops", type=int, default=1, help="number of loops of one run")
        add("-n", "--values", type=int, default=1, help="number of runs")
        add("-w", "--warmups", type=int, default=0, help="number of runs before that")
        add("-q", "--quiet", action="store_true", help="print no times")
        for name in ("-p", "--processes"), ("-o", "--output"), ("--append",), ("--affinity",), ("--min-time",), ("--inherit-environ",):
            add(*name, help=argparse.SUPPRESS)
        for name in ("--rigorous",), ("--fast",), ("--debug-single-value",), ("--worker",), ("-v", "--verbose"), ("--copy-env",):
            add(*name, action="store_true", help=argparse.SUPPRESS)

    def parse_args(self, args=None):
        if self.args is None:
            self.args = self.argparser.parse_args(args)
        return self.args

    def bench_time_func(self, name, time_func, *args, inner_loops=None, metadata=None, **kwargs):
        options = self.parse_args()
        times = []
        for run in range(options.warmups + options.values):
            seconds = time_func(options.loops, *args)
            if run >= options.warmups:
                times.append(seconds / options.loops / (inner_loops or 1))
        if not options.quiet:
            print("%s: %s" % (name, ", ".join("%.6f s" % seconds for seconds in times)))
        return Benchmark(name, times)

    def bench_func(self, name, func, *args, inner_loops=None, metadata=None, **kwargs):
        def time_func(loops):
            start = perf_counter()
            for _ in range(loops):
                func(*args)
            return perf_counter() - start

        return self.bench_time_func(name, time_func, inner_loops=inner_loops)


class Benchmark:
    def __init__(self, name, values):
        self._name = name
        self._values = tuple(values)

    def get_name(self):
        return self._name

    def get_values(self):
        return self._values

    def mean(self):
        return sum(self._values) / len(self._values)
