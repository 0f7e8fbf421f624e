package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/** Makes programs. The same seed makes the same program. Thread-safe. */
public final class Programs {
    /**
     * What programs begin with: helpers that keep sizes bounded and show what happened. {@code key} keeps objects out of sets
     * that CPython hashes by address, as it does None, for their order would be an address's.
     */
    static final String PRELUDE = """
        import collections
        import functools
        import itertools
        import math


        class Problem(Exception):
            def __init__(self, number, text):
                super().__init__(number, text)
                self.number = number


        class Context:
            def __init__(self, swallows, name):
                self.swallows = swallows
                self.name = name

            def __enter__(self):
                print('enter', self.name)
                return self

            def __exit__(self, kind, value, trace):
                print('exit', self.name, kind and kind.__name__)
                return self.swallows

            def __repr__(self):
                return 'Context'


        def show(error, depth=0):
            print('!', type(error).__name__, error.args if type(error) is not KeyError else str(error))
            if error.__cause__ is not None and depth < 3:
                show(error.__cause__, depth + 1)
            elif error.__context__ is not None and depth < 3 and not error.__suppress_context__:
                print('during', type(error.__context__).__name__)


        def clip(value):
            if type(value) is int and not -10 ** 25 < value < 10 ** 25:
                return value % 1000003
            return value


        def key(value):
            if type(value) in (int, float, bool, str, list, dict, set):
                return value
            return tuple(map(key, value)) if type(value) is tuple else type(value).__name__


        def traced(function):
            @functools.wraps(function)
            def wrapper(*args, **kw):
                print('call', function.__name__, len(args), sorted(kw))
                return function(*args, **kw)
            return wrapper


        def twice(times):
            return lambda function: lambda *args, **kw: [function(*args, **kw) for _ in range(times)]


        def hash_of(value):
            return type(hash(value)).__name__


        def iter_of(value):
            return type(iter(value)) is not None


        def drive(generator, how):
            try:
                print('first', next(generator))
                if how == 'next':
                    print(next(generator), next(generator, 'none'))
                elif how == 'send':
                    print(generator.send('sent'))
                    print(generator.send(2))
                elif how == 'throw':
                    print(generator.throw(ValueError('thrown')))
                elif how == 'close':
                    print(generator.close())
                    print(next(generator, 'closed'))
                elif how == 'list':
                    print(list(itertools.islice(generator, 10)))
                else:
                    while True:
                        print(next(generator))
            except StopIteration as stop:
                print('stop', stop.value)
            finally:
                generator.close()


        """;

    private Programs() {}

    /** The statements of the program with this seed, the prelude left out. */
    public static List<Block> make(long seed) {
        Dice dice = new Dice(seed);
        Expressions expressions = new Expressions(dice);
        expressions.scope = new Scope(null, false);
        Statements statements = new Statements(dice, expressions);
        List<Block> program = new ArrayList<>();
        for (int i = dice.between(4, 14); i > 0; i--) {
            List<Block> block = statements.block(2);
            if (dice.percent(97)) {
                program.add(Compounds.guarded(block));
            } else {
                program.addAll(block);
            }
        }
        return program;
    }

    /** The source text of a program made of these statements. */
    public static String text(List<Block> program) {
        return PRELUDE + Block.text(program);
    }
}
