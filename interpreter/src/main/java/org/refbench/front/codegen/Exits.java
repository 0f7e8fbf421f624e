package org.refbench.front.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/**
 * The statements that enclose what is being generated, and the code that leaves them early: what
 * {@code return}, {@code break} and {@code continue} must clean up on their way.
 */
final class Exits {
    /** An enclosing statement, or a part of one. */
    sealed interface Enclosure {
        /** A loop; a {@code for} keeps its iterator on the stack. */
        record Loop(Block next, Block end, boolean hasIterator) implements Enclosure {}

        /** The body of a try with handlers, covered by one handler block. */
        record TryBody() implements Enclosure {}

        /** What a finally clause guards, covered by one handler block. */
        record Guarded(List<Stmt> finalBody) implements Enclosure {}

        /** A finally clause that runs because of an exception; the exception is on the stack. */
        record Finally() implements Enclosure {}

        /** The body of a with statement, covered by one handler block; the exit function is on the stack. */
        record With(Span manager) implements Enclosure {}

        /** An except clause, whose name (or null) is unbound at its end. */
        record Except(String name) implements Enclosure {}

        /** The value that a return takes along lies on the stack. */
        record Value() implements Enclosure {}
    }

    private final CodeGenerator unit;
    private final UnitBuilder out;
    private Deque<Enclosure> enclosures = new ArrayDeque<>();

    Exits(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    void push(Enclosure enclosure) {
        enclosures.push(enclosure);
    }

    void pop() {
        enclosures.pop();
    }

    /** The innermost loop, or null. */
    Enclosure.Loop loop() {
        for (Enclosure enclosure : enclosures) {
            if (enclosure instanceof Enclosure.Loop loop) {
                return loop;
            }
        }
        return null;
    }

    /**
     * Generates the way out of the function; the value on the stack, if there is one, stays on top.
     * Each enclosure is popped before it is left, so that its clean-up is outside it; the caller
     * saves and restores.
     */
    void leaveAll(boolean keepsValue) {
        while (!enclosures.isEmpty()) {
            leave(enclosures.pop(), keepsValue);
        }
    }

    /** Generates the way out to a loop, but not out of it; the caller saves and restores. */
    void leaveTo(Enclosure.Loop loop) {
        while (enclosures.peek() != loop) {
            leave(enclosures.pop(), false);
        }
    }

    /** Generates the way out of a loop; the caller saves and restores. */
    void leaveLoop(Enclosure.Loop loop) {
        leaveTo(loop);
        leave(enclosures.pop(), false);
    }

    private void leave(Enclosure enclosure, boolean keepsValue) {
        switch (enclosure) {
            case Enclosure.Loop loop -> {
                if (loop.hasIterator()) {
                    dropBelow(keepsValue);
                }
            }
            case Enclosure.TryBody ignored -> out.popHandler();
            case Enclosure.Guarded guarded -> {
                out.popHandler();
                if (keepsValue) {
                    push(new Enclosure.Value());
                }
                unit.statements.all(guarded.finalBody());
                if (keepsValue) {
                    pop();
                }
            }
            case Enclosure.Finally ignored -> {
                out.popHandler();
                dropBelow(keepsValue);
                swapIf(keepsValue);
                out.emit(Opcode.POP_EXCEPT);
            }
            case Enclosure.Except except -> {
                swapIf(keepsValue);
                leaveExcept(except.name());
            }
            case Enclosure.With with -> {
                out.popHandler();
                swapIf(keepsValue);
                Span before = out.at(with.manager());
                callExit();
                out.at(before);
            }
            case Enclosure.Value ignored -> dropBelow(keepsValue);
        }
    }

    /** Calls the exit function on the stack for a with statement that ends well. */
    void callExit() {
        for (int i = 0; i < 3; i++) {
            out.emitConstant(CodeUnit.NONE);
        }
        out.emit(Opcode.CALL, 3);
        out.emit(Opcode.POP_TOP);
    }

    private void swapIf(boolean keepsValue) {
        if (keepsValue) {
            out.emit(Opcode.SWAP, 2);
        }
    }

    private void dropBelow(boolean keepsValue) {
        swapIf(keepsValue);
        out.emit(Opcode.POP_TOP);
    }

    /** Ends the handling of an exception, the one handled before lying on top of the stack. */
    void leaveExcept(String name) {
        if (name != null) {
            out.popHandler();
        }
        out.popHandler();
        out.emit(Opcode.POP_EXCEPT);
        if (name != null) {
            unbind(name);
        }
    }

    /** Unbinds the name of an except clause. */
    void unbind(String name) {
        out.emitConstant(CodeUnit.NONE);
        unit.names.store(name);
        unit.names.delete(name);
    }

    /** The state to return to after code that leaves early. */
    record Saved(Deque<Enclosure> enclosures, UnitBuilder.Handlers handlers) {}

    Saved save() {
        return new Saved(new ArrayDeque<>(enclosures), out.handlers());
    }

    void restore(Saved saved) {
        enclosures = saved.enclosures();
        out.restore(saved.handlers());
    }
}
