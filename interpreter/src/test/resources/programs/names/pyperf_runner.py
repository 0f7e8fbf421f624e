"""A benchmark program in the shape of the public ones. CPython runs it with a stand-in of the module."""
try:
    import pyperf
    HAS_PYPERF = True
except ImportError:
    HAS_PYPERF = False
import argparse


def bench(loops, size):
    total = 0
    for _ in range(loops):
        total += sum(i * i for i in range(size))
    print(total)
    return 0.5


if HAS_PYPERF:
    runner = pyperf.Runner()
    runner.metadata['description'] = 'a test'
    runner.argparser.add_argument('--size', type=int, default=10)
    options = runner.parse_args(['-q', '--loops', '3', '--size', '5'])
    result = runner.bench_time_func('squares', bench, options.size)
    print(len(result.get_values()) == 1, result.get_name())
else:
    bench(3, 5)
    print(True, 'squares')
