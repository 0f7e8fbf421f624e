"""Answers calls, one a line, as CPython does: the result's repr, or the exception's type and text.

python3 scalar_oracle.py < calls > answers
python3 scalar_oracle.py record < calls > calls with answers
"""

import io
import operator
import sys

nan, inf = float('nan'), float('inf')


def answer(call):
    try:
        return repr(eval(call))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


stdin = io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='\n')
stdout = io.TextIOWrapper(sys.stdout.buffer, 'utf-8', newline='\n')
for line in stdin:
    call = line.rstrip('\n').split(' => ')[0]
    print(call + ' => ' + answer(call) if sys.argv[1:] else answer(call), file=stdout)
stdout.flush()
