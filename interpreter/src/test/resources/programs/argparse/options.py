"""Options, positional arguments, help, errors."""
import argparse, sys
def parser():
    p = argparse.ArgumentParser(prog='tool', description='A tool that does many things with files and numbers, and has a description that is longer than a line.', epilog='The end.')
    p.add_argument('file', help='the file')
    p.add_argument('rest', nargs='*', type=int, help='numbers')
    p.add_argument('-n', '--number', type=int, default=3, metavar='N', help='how many (default: %(default)s)')
    p.add_argument('--scale', type=float, default='1.5')
    p.add_argument('-v', '--verbose', action='count', default=0, help='more')
    p.add_argument('--mode', choices=['fast', 'slow'], default='fast', help='how')
    p.add_argument('--tag', action='append')
    p.add_argument('--quiet', action='store_true')
    p.add_argument('--no-color', dest='color', action='store_false')
    p.add_argument('--pair', nargs=2)
    g = p.add_argument_group('group', 'of options')
    g.add_argument('--in-group', required=False)
    return p
for args in (['a'], ['a', '1', '2', '-n', '5', '-vv', '--mode=slow', '--tag', 'x', '--tag=y', '--quiet'], ['a', '--no-color', '--pair', 'p', 'q', '-n7', '--num', '8'], ['a', '-n', '-3'], ['--', '-a'], ['a', '--in-g', 'z']):
    print(parser().parse_args(args))
print(parser().parse_known_args(['a', '--unknown', '-q']))
print(parser().format_help())
p = argparse.ArgumentParser(prog='x')
g = p.add_mutually_exclusive_group()
g.add_argument('--a', action='store_true'); g.add_argument('--b', type=int)
print(p.parse_args(['--b', '4'])); print(p.format_usage())
for bad in ([], ['a', '-n', 'x'], ['a', '--mode', 'odd'], ['a', 'z'], ['a', '--pair', '1'], ['a', '-n'], ['a', '--zzz'], ['a', '--quiet=1']):
    try: parser().parse_args(bad)
    except SystemExit as e: print('exit', e.code)
    sys.stderr.flush()
try: p.parse_args(['--a', '--b', '1'])
except SystemExit as e: print('exit', e.code)
