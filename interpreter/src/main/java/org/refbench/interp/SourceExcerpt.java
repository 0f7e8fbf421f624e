package org.refbench.interp;

import org.refbench.front.CompileFailure;
import org.refbench.front.Positions;
import org.refbench.front.Source;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Stmt;
import org.refbench.front.parse.ModuleParser;

/**
 * A line of source in a traceback, with the range that the instruction stands for underlined (PEP 657): carets, or, for a
 * binary operator and a subscript, carets under the operator and tildes under the rest. Columns are in code points.
 */
final class SourceExcerpt {
    private static final int INDENT = 4;

    private SourceExcerpt() {}

    /** The part of the range that gets carets when the rest gets tildes. */
    private record Anchors(int start, int end) {}

    /** Appends the line without its indentation, and the underline unless it would cover the whole line. */
    static void append(StringBuilder out, String line, Positions positions, int instruction) {
        int[] text = line.codePoints().toArray();
        int margin = 0;
        while (margin < text.length && (text[margin] == ' ' || text[margin] == '\t' || text[margin] == '\f')) {
            margin++;
        }
        out.append(" ".repeat(INDENT))
                .append(new String(text, margin, text.length - margin))
                .append('\n');
        if (positions.column(instruction) < 0) {
            return; // a place without columns
        }
        int start = Math.min(positions.column(instruction), text.length);
        int end = Math.min(positions.endColumn(instruction), text.length);
        Anchors anchors = null;
        if (positions.line(instruction) == positions.endLine(instruction)) {
            anchors = start < end ? anchors(new String(text, start, end - start), start) : null;
        } else {
            end = text.length;
            while (end > 0 && isSpace(text[end - 1])) {
                end--;
            }
        }
        if (end - start == text.length - margin && anchors == null) {
            return;
        }
        out.append(" ".repeat(INDENT));
        for (int i = margin; i < end; i++) {
            boolean caret = anchors == null || anchors.start() <= i && i < anchors.end();
            String mark = i < start ? " " : caret ? "^" : "~";
            out.append(mark.repeat(DisplayWidth.of(text[i])));
        }
        out.append('\n');
    }

    /** Finds the operator of a segment that is a single expression; null if there is none to tell apart. */
    private static Anchors anchors(String segment, int offset) {
        Stmt.Module module;
        try {
            module = ModuleParser.parse(new Source("<segment>", segment));
        } catch (CompileFailure e) {
            return null; // a part of a statement that is no expression by itself
        }
        if (module.body().size() != 1 || !(module.body().getFirst() instanceof Stmt.ExprStmt statement)) {
            return null;
        }
        int[] text = segment.codePoints().toArray();
        return switch (statement.value()) {
            case Expr.Binary binary -> operator(text, binary, offset);
            case Expr.Subscript subscript ->
                new Anchors(
                        offset + find('[', text, subscript.value().span().endColumn()),
                        offset + find(']', text, subscript.index().span().endColumn()) + 1);
            default -> null;
        };
    }

    private static int find(int wanted, int[] text, int from) {
        int i = from;
        while (i < text.length - 1 && text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static Anchors operator(int[] segment, Expr.Binary binary, int offset) {
        int right = binary.right().span().column();
        for (int i = binary.left().span().endColumn(); i < right; i++) {
            if (!isSpace(segment[i]) && segment[i] != ')') {
                boolean two = i + 1 < right && !isSpace(segment[i + 1]);
                return new Anchors(offset + i, offset + i + (two ? 2 : 1));
            }
        }
        return null;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
