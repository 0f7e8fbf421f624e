"""One-way constraints between variables, kept satisfied in the order of their strengths."""
from __future__ import annotations

import gc
import threading
from enum import IntEnum


class Strength(IntEnum):
    REQUIRED = 0
    STRONG = 1
    MEDIUM = 2
    WEAK = 3


class Variable:
    def __init__(self, name: str, value: int = 0) -> None:
        self.name = name
        self.value = value
        self.constraints = []
        self.by = None
        self.stay = Strength.WEAK

    def __repr__(self):
        return f"<{self.name}: {self.value}>"


class Constraint:
    def __init__(self, planner, strength, *variables):
        self.strength = strength
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.constraints.append(self)
        planner.add(self)

    def weaker(self, candidates):
        """The weakest of what could be overwritten, if this is stronger."""
        weakest = max(candidates, key=lambda v: (v.by.strength if v.by else Strength.WEAK + 1, v.name))
        return weakest if weakest.by is None or weakest.by.strength > self.strength else None

    @property
    def inputs(self):
        return [variable for variable in self.variables if variable is not self.output]

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    def execute(self):
        pass


class Equal(Constraint):
    def execute(self):
        self.output.value = self.inputs[0].value


class Scale(Constraint):
    def __init__(self, planner, strength, source, factor, offset, target):
        self.factor = factor
        self.offset = offset
        super().__init__(planner, strength, source, target)

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.overruled = 0

    def add(self, constraint):
        """Satisfies a constraint; what it overrules looks for another output."""
        while constraint is not None:
            target = constraint.weaker(constraint.variables)
            if target is None:
                constraint.output = None
                return
            loser, target.by = target.by, constraint
            constraint.output = target
            constraint.execute()
            self.spread(target)
            if loser is not None:
                self.overruled += 1
                loser.output = None
            constraint = loser

    def spread(self, variable):
        todo, seen = [variable], {id(variable)}
        while todo:
            changed = todo.pop()
            for constraint in changed.constraints:
                output = constraint.output
                if output is not None and output is not changed and id(output) not in seen:
                    constraint.execute()
                    seen.add(id(output))
                    todo.append(output)


def chain(length):
    planner = Planner()
    variables = [Variable(f"v{i:03}") for i in range(length)]
    Stay(planner, Strength.STRONG, variables[-1])
    for one, other in zip(variables, variables[1:]):
        Equal(planner, Strength.REQUIRED, one, other)
    results = []
    for value in range(6):
        variables[0].value = value
        planner.spread(variables[0])
        results.append(variables[-1].value)
    return results, planner.overruled, variables[length // 2]


def projection(count):
    planner = Planner()
    pairs = [(Variable(f"s{i:03}", i), Variable(f"t{i:03}")) for i in range(count)]
    for source, target in pairs:
        Stay(planner, Strength.MEDIUM, source)
        Scale(planner, Strength.REQUIRED, source, 10, 1000, target)
    pairs[3][0].value = 17
    planner.spread(pairs[3][0])
    return [target.value for _, target in pairs[:5]], planner.overruled


def main():
    return str(chain(60)), str(projection(40)), max(Strength), Strength.WEAK > Strength.STRONG


def in_threads(count):
    results = [None] * count

    def work(index):
        results[index] = main()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


expected = main()
print(expected)
print(all(result == expected for count in (1, 2, 3, 4) for result in in_threads(count)))
gc.collect()
