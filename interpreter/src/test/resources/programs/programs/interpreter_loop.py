def run(program, limit=1000):
    stack = []
    env = {}
    pc = 0
    steps = 0
    while pc < len(program):
        steps += 1
        if steps > limit:
            raise RuntimeError("too many steps")
        op, arg = program[pc]
        pc += 1
        if op == "push":
            stack.append(arg)
        elif op == "store":
            env[arg] = stack.pop()
        elif op == "load":
            stack.append(env[arg])
        elif op == "add":
            stack[-2:] = [stack[-2] + stack[-1]]
        elif op == "mul":
            stack[-2:] = [stack[-2] * stack[-1]]
        elif op == "jnz":
            if stack.pop():
                pc = arg
        else:
            raise ValueError("bad op %r" % op)
    return env, steps
code = [("push", 1), ("store", "r"), ("push", 30), ("store", "n"),
        ("load", "r"), ("load", "n"), ("mul", None), ("store", "r"),
        ("load", "n"), ("push", -1), ("add", None), ("store", "n"), ("load", "n"), ("jnz", 4)]
print(run(code))
for bad in ([("nope", 0)], [("push", 1), ("jnz", 0)], [("add", None)]):
    try:
        run(bad)
    except (ValueError, RuntimeError, IndexError) as e:
        print(type(e).__name__, e)
