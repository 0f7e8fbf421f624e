package org.refbench.front;

/**
 * The instruction set: CPython 3.11's, unquickened, with one opcode for each operator.
 *
 * <p>An instruction is an {@code int}: the opcode in the low eight bits, the argument in the upper
 * 24 ({@link Instruction#pack}). Jump arguments are absolute instruction indices. Stacks are
 * written with the top at the right, and items are counted from 1, the top; an instruction owns what
 * it pops. <em>Slots</em> are a frame's variables: the names of {@link CodeUnit#varNames()}, then the
 * cells of {@link CodeUnit#cellVars()}, then those of {@link CodeUnit#freeVars()}. Numbers are dense
 * from 0, so that a switch over them is a table; those from {@link #COUNT} to 255 are free for
 * specialised forms that an interpreter makes.
 */
public final class Opcode {

    // ---- Stack
    /** No operation. */
    public static final int NOP = 0;
    /** Drops the top of the stack. Stack: {@code [a] -> []}. */
    public static final int POP_TOP = 1;
    /**
     * Pushes a new reference to the item {@code arg} places down; {@code COPY 1} duplicates the
     * top. Stack: {@code [a, ...] -> [a, ..., a]}.
     */
    public static final int COPY = 2;
    /**
     * Exchanges the top with the item {@code arg} places down, {@code arg >= 2}; no counts
     * change. Stack: {@code [a, ..., b] -> [b, ..., a]}.
     */
    public static final int SWAP = 3;
    /** Pushes constant {@code arg}. Stack: {@code [] -> [constant]}. */
    public static final int LOAD_CONST = 4;

    // ---- Variables
    /** Pushes slot {@code arg}, which is proved to be bound. Stack: {@code [] -> [value]}. */
    public static final int LOAD_FAST = 5;
    /** Pushes slot {@code arg}; UnboundLocalError if it is empty. Stack: {@code [] -> [value]}. */
    public static final int LOAD_FAST_CHECK = 6;
    /**
     * Moves the top into slot {@code arg}, releasing what was there. Stack: {@code [value] ->
     * []}.
     */
    public static final int STORE_FAST = 7;
    /** Empties slot {@code arg}; UnboundLocalError if it is empty. */
    public static final int DELETE_FAST = 8;
    /**
     * Pushes the global, else the builtin, called {@code names[arg]}; NameError if there is
     * neither. Stack: {@code [] -> [value]}.
     */
    public static final int LOAD_GLOBAL = 9;
    /**
     * Sets the global called {@code names[arg]}. Code at module level uses the three GLOBAL
     * instructions for all its names. Stack: {@code [value] -> []}.
     */
    public static final int STORE_GLOBAL = 10;
    /** Removes the global called {@code names[arg]}; NameError if there is none. */
    public static final int DELETE_GLOBAL = 11;
    /**
     * Puts a new cell into slot {@code arg}; the cell takes over what the slot held (an
     * argument) or starts empty. Stands at the very start of the code.
     */
    public static final int MAKE_CELL = 12;
    /**
     * Copies (with a new reference each) the {@code arg} cells of the running function's
     * closure into the last {@code arg} slots. Stands at the very start of the code.
     */
    public static final int COPY_FREE_VARS = 13;
    /** Pushes the cell itself that slot {@code arg} holds. Stack: {@code [] -> [cell]}. */
    public static final int LOAD_CLOSURE = 14;
    /**
     * Pushes the contents of the cell in slot {@code arg}; if it is empty, UnboundLocalError
     * for a cell of this function's own, NameError for a free variable. Stack: {@code [] ->
     * [value]}.
     */
    public static final int LOAD_DEREF = 15;
    /** Moves the top into the cell in slot {@code arg}. Stack: {@code [value] -> []}. */
    public static final int STORE_DEREF = 16;
    /** Empties the cell in slot {@code arg}; errors as LOAD_DEREF. */
    public static final int DELETE_DEREF = 17;

    // ---- Unary and binary operators
    /** {@code -a}. Stack: {@code [a] -> [result]}. */
    public static final int UNARY_NEGATIVE = 18;
    /** {@code +a}. Stack: {@code [a] -> [result]}. */
    public static final int UNARY_POSITIVE = 19;
    /** {@code ~a}. Stack: {@code [a] -> [result]}. */
    public static final int UNARY_INVERT = 20;
    /** {@code not a}. Stack: {@code [a] -> [bool]}. */
    public static final int UNARY_NOT = 21;
    /** {@code a + b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_ADD = 22;
    /** {@code a - b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_SUBTRACT = 23;
    /** {@code a * b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_MULTIPLY = 24;
    /** {@code a / b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_TRUE_DIVIDE = 25;
    /** {@code a // b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_FLOOR_DIVIDE = 26;
    /** {@code a % b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_MODULO = 27;
    /** {@code a ** b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_POWER = 28;
    /** {@code a << b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_LSHIFT = 29;
    /** {@code a >> b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_RSHIFT = 30;
    /** {@code a & b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_AND = 31;
    /** {@code a | b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_OR = 32;
    /** {@code a ^ b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_XOR = 33;
    /** {@code a += b}; INPLACE_X is always BINARY_X + 12. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_ADD = 34;
    /** {@code a -= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_SUBTRACT = 35;
    /** {@code a *= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_MULTIPLY = 36;
    /** {@code a /= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_TRUE_DIVIDE = 37;
    /** {@code a //= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_FLOOR_DIVIDE = 38;
    /** {@code a %= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_MODULO = 39;
    /** {@code a **= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_POWER = 40;
    /** {@code a <<= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_LSHIFT = 41;
    /** {@code a >>= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_RSHIFT = 42;
    /** {@code a &= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_AND = 43;
    /** {@code a |= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_OR = 44;
    /** {@code a ^= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_XOR = 45;

    // ---- Comparisons
    /** {@code a < b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_LT = 46;
    /** {@code a <= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_LE = 47;
    /** {@code a == b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_EQ = 48;
    /** {@code a != b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_NE = 49;
    /** {@code a > b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_GT = 50;
    /** {@code a >= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int COMPARE_GE = 51;
    /** {@code a is b}. Stack: {@code [a, b] -> [bool]}. */
    public static final int IS = 52;
    /** {@code a is not b}. Stack: {@code [a, b] -> [bool]}. */
    public static final int IS_NOT = 53;
    /** {@code a in b}. Stack: {@code [a, b] -> [bool]}. */
    public static final int IN = 54;
    /** {@code a not in b}. Stack: {@code [a, b] -> [bool]}. */
    public static final int NOT_IN = 55;

    // ---- Jumps
    /** Goes on at {@code arg}. */
    public static final int JUMP_FORWARD = 56;
    /** Goes on at {@code arg}, which is not after this instruction, and polls the safepoint. */
    public static final int JUMP_BACKWARD = 57;
    /** Goes on at {@code arg} if the condition is false. Stack: {@code [condition] -> []}. */
    public static final int POP_JUMP_IF_FALSE = 58;
    /** Goes on at {@code arg} if the condition is true. Stack: {@code [condition] -> []}. */
    public static final int POP_JUMP_IF_TRUE = 59;
    /** Goes on at {@code arg} if the value is None. Stack: {@code [value] -> []}. */
    public static final int POP_JUMP_IF_NONE = 60;
    /** Goes on at {@code arg} if the value is not None. Stack: {@code [value] -> []}. */
    public static final int POP_JUMP_IF_NOT_NONE = 61;
    /**
     * POP_JUMP_IF_FALSE to an earlier instruction; polls the safepoint when it jumps. Stack:
     * {@code [condition] -> []}.
     */
    public static final int POP_JUMP_BACKWARD_IF_FALSE = 62;
    /**
     * POP_JUMP_IF_TRUE to an earlier instruction; polls the safepoint when it jumps. Stack:
     * {@code [condition] -> []}.
     */
    public static final int POP_JUMP_BACKWARD_IF_TRUE = 63;
    /**
     * POP_JUMP_IF_NONE to an earlier instruction; polls the safepoint when it jumps. Stack:
     * {@code [value] -> []}.
     */
    public static final int POP_JUMP_BACKWARD_IF_NONE = 64;
    /**
     * POP_JUMP_IF_NOT_NONE to an earlier instruction; polls the safepoint when it jumps. Stack:
     * {@code [value] -> []}.
     */
    public static final int POP_JUMP_BACKWARD_IF_NOT_NONE = 65;
    /**
     * Goes on at {@code arg}, keeping the value, if it is false; otherwise pops it. Stack:
     * {@code [value] -> [value] when jumping, [value] -> [] otherwise}.
     */
    public static final int JUMP_IF_FALSE_OR_POP = 66;
    /**
     * Goes on at {@code arg}, keeping the value, if it is true; otherwise pops it. Stack:
     * {@code [value] -> [value] when jumping, [value] -> [] otherwise}.
     */
    public static final int JUMP_IF_TRUE_OR_POP = 67;

    // ---- Iteration
    /** {@code iter(a)}. Stack: {@code [iterable] -> [iterator]}. */
    public static final int GET_ITER = 68;
    /**
     * Pushes the iterator's next item; at its end pops the iterator and goes on at {@code arg}.
     * Stack: {@code [iterator] -> [iterator, item], or [iterator] -> [] when jumping}.
     */
    public static final int FOR_ITER = 69;

    // ---- Calls
    /**
     * Calls with {@code arg} positional arguments. Stack: {@code [callable, argument x arg] ->
     * [result]}.
     */
    public static final int CALL = 70;
    /**
     * Calls with {@code arg} arguments, of which the last are keyword arguments. The next
     * instruction word is KW_NAMES, which this one reads and skips. Stack: {@code [callable,
     * argument x arg] -> [result]}.
     */
    public static final int CALL_KW = 71;
    /**
     * Operand word of the CALL_KW or CALL_METHOD_KW before it: constant {@code arg} is the
     * tuple of keyword names. Never executed itself.
     */
    public static final int KW_NAMES = 72;
    /**
     * Looks up the attribute {@code names[arg]} for a call. If it is a plain function found on
     * the type: the function and the object, without making a bound method. Otherwise NULL and
     * the attribute. Stack: {@code [object] -> [function, object] or [NULL, callable]}.
     */
    public static final int LOAD_METHOD = 73;
    /**
     * Calls what LOAD_METHOD left, with {@code arg} positional arguments; the object, if there
     * is one, is passed before them. Stack: {@code [function, object, argument x arg] or [NULL,
     * callable, argument x arg] -> [result]}.
     */
    public static final int CALL_METHOD = 74;
    /**
     * CALL_METHOD with keyword arguments; the next instruction word is KW_NAMES, as for
     * CALL_KW. Stack: {@code [function, object, argument x arg] or [NULL, callable, argument x
     * arg] -> [result]}.
     */
    public static final int CALL_METHOD_KW = 75;
    /**
     * Makes a function from a code constant. {@code arg} holds {@link #FUNCTION_DEFAULTS}, {@link #FUNCTION_KWDEFAULTS},
     * {@link #FUNCTION_ANNOTATIONS} and {@link #FUNCTION_CLOSURE}. Stack: {@code [defaults tuple, dict of defaults, tuple of
     * annotations, tuple of cells, each if flagged, code] -> [function]}.
     */
    public static final int MAKE_FUNCTION = 76;
    /**
     * Leaves the function; the stack below the value is empty. Stack: {@code [value] ->
     * (left)}.
     */
    public static final int RETURN_VALUE = 77;

    // ---- Attributes and items
    /** {@code a.name}, with {@code names[arg]}. Stack: {@code [a] -> [value]}. */
    public static final int LOAD_ATTR = 78;
    /** {@code a.name = value}, with {@code names[arg]}. Stack: {@code [value, a] -> []}. */
    public static final int STORE_ATTR = 79;
    /** {@code del a.name}, with {@code names[arg]}. Stack: {@code [a] -> []}. */
    public static final int DELETE_ATTR = 80;
    /** {@code a[key]}. Stack: {@code [a, key] -> [value]}. */
    public static final int BINARY_SUBSCR = 81;
    /** {@code a[key] = value}. Stack: {@code [value, a, key] -> []}. */
    public static final int STORE_SUBSCR = 82;
    /** {@code del a[key]}. Stack: {@code [a, key] -> []}. */
    public static final int DELETE_SUBSCR = 83;

    // ---- Building and unpacking
    /**
     * Makes a slice of {@code arg} (2 or 3) parts. Stack: {@code [start, stop, (step)] ->
     * [slice]}.
     */
    public static final int BUILD_SLICE = 84;
    /** Makes a tuple of the {@code arg} topmost items. Stack: {@code [item x arg] -> [tuple]}. */
    public static final int BUILD_TUPLE = 85;
    /** Makes a list of the {@code arg} topmost items. Stack: {@code [item x arg] -> [list]}. */
    public static final int BUILD_LIST = 86;
    /**
     * Makes a dict of the {@code arg} topmost pairs, inserted in order. Stack: {@code [(key,
     * value) x arg] -> [dict]}.
     */
    public static final int BUILD_MAP = 87;
    /**
     * Makes a dict of {@code arg} values and the constant tuple of their keys. Stack: {@code
     * [value x arg, keys] -> [dict]}.
     */
    public static final int BUILD_CONST_KEY_MAP = 88;
    /** Joins the {@code arg} topmost strings. Stack: {@code [str x arg] -> [str]}. */
    public static final int BUILD_STRING = 89;
    /**
     * Appends the top to the list that lies {@code arg} places down once the top is popped.
     * Stack: {@code [list, ..., item] -> [list, ...]}.
     */
    public static final int LIST_APPEND = 90;
    /**
     * Extends the list that lies {@code arg} places down once the top (here a constant tuple)
     * is popped. Stack: {@code [list, ..., iterable] -> [list, ...]}.
     */
    public static final int LIST_EXTEND = 91;
    /**
     * Sets key to value in the dict that lies {@code arg} places down once both are popped.
     * Stack: {@code [dict, ..., key, value] -> [dict, ...]}.
     */
    public static final int MAP_ADD = 92;
    /**
     * Updates the dict that lies {@code arg} places down once the top (a dict) is popped;
     * displays over 17 pairs are built in pieces. Stack: {@code [dict, ..., other] -> [dict,
     * ...]}.
     */
    public static final int DICT_UPDATE = 93;
    /**
     * Unpacks an iterable of exactly {@code arg} items, the first ending on top. Stack: {@code
     * [iterable] -> [item arg, ..., item 1]}.
     */
    public static final int UNPACK_SEQUENCE = 94;
    /**
     * Formats a value for an f-string. {@code arg & 3}: 0 as it is, 1 {@code str}, 2 {@code
     * repr}, 3 {@code ascii}; {@code arg & 4}: a format spec lies on the stack. A str without
     * conversion and spec is passed on unchanged. Stack: {@code [value, (spec)] -> [str]}.
     */
    public static final int FORMAT_VALUE = 95;

    // ---- Exceptions
    /**
     * {@code arg} 0: re-raises the handled exception (adding no traceback entry for this frame;
     * RuntimeError if none is handled); 1: {@code raise a}; 2: {@code raise a from b}. Stack:
     * {@code [], [exception] or [exception, cause] -> (left)}.
     */
    public static final int RAISE_VARARGS = 96;
    /**
     * Starts a handler: the exception on top becomes the thread's handled exception, and the
     * one handled until now (None if none) is pushed below it. Stack: {@code [exception] ->
     * [previous, exception]}.
     */
    public static final int PUSH_EXC_INFO = 97;
    /**
     * Whether the exception is an instance of the type or of one in the tuple of types;
     * TypeError if they are not exception classes. Stack: {@code [exception, type] ->
     * [exception, bool]}.
     */
    public static final int CHECK_EXC_MATCH = 98;
    /**
     * Ends a handler: the popped exception (or None) is the thread's handled exception again.
     * Stack: {@code [previous] -> []}.
     */
    public static final int POP_EXCEPT = 99;
    /**
     * Raises the popped exception again, without adding a traceback entry for this frame.
     * Stack: {@code [exception] -> (left)}.
     */
    public static final int RERAISE = 100;
    /** Pushes AssertionError, whatever that name is bound to. Stack: {@code [] -> [type]}. */
    public static final int LOAD_ASSERTION_ERROR = 101;

    // ---- Imports
    /**
     * Imports the module called {@code names[arg]}. Without a from list the result is the top-
     * level package. Stack: {@code [level, from list or None] -> [module]}.
     */
    public static final int IMPORT_NAME = 102;
    /**
     * Pushes the attribute {@code names[arg]} of the module; ImportError if there is none.
     * Stack: {@code [module] -> [module, value]}.
     */
    public static final int IMPORT_FROM = 103;

    // ---- Classes
    /** Pushes {@code __build_class__}, whatever that name is bound to. Stack: {@code [] -> [function]}. */
    public static final int LOAD_BUILD_CLASS = 104;
    /**
     * In a class body: pushes what its namespace, else the globals, else the builtins call {@code names[arg]}; NameError if
     * none does. Stack: {@code [] -> [value]}.
     */
    public static final int LOAD_NAME = 105;
    /** In a class body: sets {@code names[arg]} in its namespace. Stack: {@code [value] -> []}. */
    public static final int STORE_NAME = 106;
    /** In a class body: removes {@code names[arg]} from its namespace; NameError if it is not there. */
    public static final int DELETE_NAME = 107;
    /**
     * In a class body: pushes what its namespace calls the variable in slot {@code arg}, else the contents of that cell; errors
     * as LOAD_DEREF. Stack: {@code [] -> [value]}.
     */
    public static final int LOAD_CLASSDEREF = 108;
    /** Makes sure that the namespace, or the globals at module level, have a dict {@code __annotations__}. */
    public static final int SETUP_ANNOTATIONS = 109;

    // ---- Generators
    /**
     * Leaves the function with a generator that goes on after this instruction when it is first resumed; stands after the cells
     * have been made. Then the value sent, None, is pushed. Stack: {@code [] -> (left), then [value]}.
     */
    public static final int RETURN_GENERATOR = 110;
    /** Suspends the generator with a value; when it is resumed, pushes what is sent. Stack: {@code [value] -> [sent]}. */
    public static final int YIELD_VALUE = 111;
    /**
     * Sends a value into an iterator ({@code next} if it is None). Stack: {@code [iterator, value] -> [iterator, yielded]}; when
     * the iterator ends, jumps to {@code arg} with its result: {@code [iterator, value] -> [result]}.
     */
    public static final int SEND = 112;
    /** {@code iter(a)}, but a generator is left as it is. Stack: {@code [iterable] -> [iterator]}. */
    public static final int GET_YIELD_FROM_ITER = 113;

    // ---- With
    /**
     * Looks up {@code __enter__} and {@code __exit__} in the manager's class and calls the former. Stack: {@code [manager] ->
     * [exit bound to the manager, result]}.
     */
    public static final int BEFORE_WITH = 114;
    /**
     * Calls exit with type, value and traceback of the exception on top. Stack: {@code [exit, previous, exception] -> [exit,
     * previous, exception, result]}.
     */
    public static final int WITH_EXCEPT_START = 115;

    // ---- Stars
    /**
     * Calls with the items of an iterable; {@code arg & 1}: and the entries of a dict as keyword arguments. Stack: {@code
     * [callable, iterable, (dict)] -> [result]}.
     */
    public static final int CALL_FUNCTION_EX = 116;
    /**
     * As DICT_UPDATE with keyword arguments: TypeError for a key that is there, in terms of the callable, which lies {@code arg +
     * 1} below the dict. Stack: {@code [callable, iterable, dict, ..., mapping] -> [callable, iterable, dict, ...]}.
     */
    public static final int DICT_MERGE = 117;
    /** Makes a tuple of a list. Stack: {@code [list] -> [tuple]}. */
    public static final int LIST_TO_TUPLE = 118;
    /** Makes a set of the {@code arg} topmost items. Stack: {@code [item x arg] -> [set]}. */
    public static final int BUILD_SET = 119;
    /**
     * Adds the top to the set that lies {@code arg} places down once the top is popped. Stack: {@code [set, ..., item] -> [set,
     * ...]}.
     */
    public static final int SET_ADD = 120;
    /**
     * Adds the items of the iterable on top to the set that lies {@code arg} places down once that is popped. Stack: {@code [set,
     * ..., iterable] -> [set, ...]}.
     */
    public static final int SET_UPDATE = 121;
    /**
     * Unpacks an iterable: the {@code arg & 0xFF} first and {@code arg >> 8} last items, and a list of those between; the first
     * ends on top. Stack: {@code [iterable] -> [last items, list, first items]}.
     */
    public static final int UNPACK_EX = 122;

    /** {@code a @ b}. Stack: {@code [a, b] -> [result]}. */
    public static final int BINARY_MATRIX_MULTIPLY = 123;
    /** {@code a @= b}. Stack: {@code [a, b] -> [result]}. */
    public static final int INPLACE_MATRIX_MULTIPLY = 124;
    /**
     * Binds the names that the module offers, those in its {@code __all__}, else those without a leading underscore, in the
     * globals. Stack: {@code [module] -> []}.
     */
    public static final int IMPORT_STAR = 125;
    /** Number of opcodes. */
    public static final int COUNT = 126;

    /** Flag of {@link #MAKE_FUNCTION}: a tuple of defaults for the last parameters. */
    public static final int FUNCTION_DEFAULTS = 0x01;

    /** Flag of {@link #MAKE_FUNCTION}: a dict of keyword-only parameters' defaults. */
    public static final int FUNCTION_KWDEFAULTS = 0x02;

    /** Flag of {@link #MAKE_FUNCTION}: a tuple of names and annotations by turns. */
    public static final int FUNCTION_ANNOTATIONS = 0x04;

    /** Flag of {@link #MAKE_FUNCTION}: a tuple of cells, the closure. */
    public static final int FUNCTION_CLOSURE = 0x08;

    /** Mask of {@link #FORMAT_VALUE}'s conversion. */
    public static final int FORMAT_CONVERSION = 0x03;

    /** Flag of {@link #FORMAT_VALUE}: a format spec lies on the stack. */
    public static final int FORMAT_SPEC = 0x04;

    /** Added to a BINARY opcode, gives its INPLACE counterpart. */
    public static final int TO_INPLACE = INPLACE_ADD - BINARY_ADD;

    private Opcode() {}
}
