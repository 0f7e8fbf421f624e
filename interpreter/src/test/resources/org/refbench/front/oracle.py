"""Prints programs and the code that CPython 3.11 makes of them.

usage: oracle.py files FILE...       whole programs
       oracle.py functions MODULE... each function of modules of the standard library, as a program of its own
Every program is followed by its code units: a line "## qualified name", then a line per instruction:
text, target, handler, separated by \\x01; targets are indices of instructions, -1 for none. Records end with \\x03,
their source with \\x02.
"""
import ast
import dis
import importlib.util
import struct
import sys
import textwrap
import types
import warnings

warnings.simplefilter('ignore')
BINARY = {'+': 'ADD', '-': 'SUBTRACT', '*': 'MULTIPLY', '/': 'TRUE_DIVIDE', '//': 'FLOOR_DIVIDE', '%': 'MODULO',
          '**': 'POWER', '<<': 'LSHIFT', '>>': 'RSHIFT', '&': 'AND', '|': 'OR', '^': 'XOR', '@': 'MATRIX_MULTIPLY'}
COMPARE = {'<': 'LT', '<=': 'LE', '==': 'EQ', '!=': 'NE', '>': 'GT', '>=': 'GE'}
LEFT_OUT = {'RESUME', 'PRECALL', 'PUSH_NULL', 'NOP', 'CACHE', 'COPY_FREE_VARS', 'MAKE_CELL', 'EXTENDED_ARG'}
NAMED = {'LOAD_FAST', 'STORE_FAST', 'DELETE_FAST', 'LOAD_DEREF', 'STORE_DEREF', 'DELETE_DEREF', 'LOAD_CLOSURE',
         'LOAD_CLASSDEREF', 'LOAD_ATTR', 'STORE_ATTR', 'DELETE_ATTR', 'LOAD_METHOD', 'IMPORT_NAME', 'IMPORT_FROM'}


def constant(value):
    if isinstance(value, str):
        return 'str:' + value.encode('utf-16-be', 'surrogatepass').hex()
    if isinstance(value, tuple):
        return '(' + ', '.join(map(constant, value)) + ')'
    if isinstance(value, types.CodeType):
        return '<code %s>' % value.co_name
    if isinstance(value, frozenset):
        return 'set' + ', '.join(sorted(map(constant, value)))
    if isinstance(value, float):
        return 'float:%016x' % struct.unpack('>Q', struct.pack('>d', value))
    if isinstance(value, int) and not isinstance(value, bool):
        return 'int:%d' % value
    return repr(value)


def ours(instructions):
    """Without the drop of the instruction index that a with statement keeps below an exception."""
    names = [instruction.opname for instruction in instructions]
    for i, instruction in enumerate(instructions):
        if names[max(i - 3, 0):i + 1] != ['POP_TOP', 'POP_EXCEPT', 'POP_TOP', 'POP_TOP']:
            yield instruction


def text(code, instruction, keywords):
    name = instruction.opname
    if name[-5:] == '_NAME' and name != 'IMPORT_NAME' and code.co_name != '<module>':
        return '%s %s' % (name, instruction.argval)
    if name[-5:] in ('_NAME', 'LOBAL') and name != 'IMPORT_NAME':
        return name.split('_')[0] + '_GLOBAL ' + instruction.argval
    if name == 'BINARY_OP':
        sign = instruction.argrepr
        return 'INPLACE_' + BINARY[sign[:-1]] if sign.endswith('=') else 'BINARY_' + BINARY[sign]
    if name == 'COMPARE_OP':
        return 'COMPARE_' + COMPARE[instruction.argval]
    if name == 'IS_OP':
        return 'IS_NOT' if instruction.arg else 'IS'
    if name == 'CONTAINS_OP':
        return 'NOT_IN' if instruction.arg else 'IN'
    if 'JUMP' in name or name in ('FOR_ITER', 'SEND'):
        return name.replace('_FORWARD', '').replace('_BACKWARD', '').replace('_NO_INTERRUPT', '')
    if name == 'CALL':
        return 'CALL_KW ' + keywords if keywords else 'CALL'
    if name == 'LOAD_CONST':
        return 'LOAD_CONST ' + constant(instruction.argval)
    if name == 'RERAISE':
        return name
    if name == 'COPY' and instruction.arg == 3:
        return 'COPY 2'  # ours keeps no instruction index below the exception
    if name in NAMED:
        return ('%s %s' % (name, instruction.argval)).rstrip()
    return name if instruction.arg is None else '%s %d' % (name, instruction.arg)


def unit(code, out):
    handlers = dis._parse_exception_table(code)
    kept = []
    index = {}
    keywords = None
    for instruction in ours(list(dis.get_instructions(code))):
        index[instruction.offset] = len(kept)
        if instruction.opname == 'KW_NAMES':
            keywords = constant(code.co_consts[instruction.arg])
        elif instruction.opname not in LEFT_OUT:
            kept.append((instruction, keywords))
            if instruction.opname == 'CALL':
                keywords = None
    out.append('## ' + code.co_qualname)
    for instruction, keywords in kept:
        jumps = 'JUMP' in instruction.opname or instruction.opname in ('FOR_ITER', 'SEND')
        target = index[instruction.argval] if jumps else -1
        handler = -1
        for entry in handlers:
            if entry.start <= instruction.offset < entry.end:
                handler = index[entry.target]
        out.append('%s\x01%d\x01%d' % (text(code, instruction, keywords), target, handler))
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            unit(inner, out)


def record(source):
    out = []
    unit(compile(source, 'x', 'exec', dont_inherit=True), out)
    sys.stdout.write(source + '\x02' + '\n'.join(out) + '\x03')


def plain(function):
    arguments = function.args
    annotated = function.returns or any(a.annotation for a in arguments.args) or any(
        isinstance(node, ast.AnnAssign) for node in ast.walk(function))
    return not function.decorator_list and not annotated


def functions(module):
    with open(importlib.util.find_spec(module).origin, encoding='utf8') as file:
        source = file.read()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and plain(node):
            text = textwrap.dedent(ast.get_source_segment(source, node, padded=True)) + '\n'
            try:
                compile(text, 'x', 'exec')
            except SyntaxError:
                continue  # it needs what encloses it
            yield text


sys.stdout.reconfigure(encoding='utf8', newline='\n')
for argument in sys.argv[2:]:
    if sys.argv[1] == 'files':
        with open(argument, encoding='utf8') as file:
            record(file.read())
    else:
        for function in functions(argument):
            record(function)
