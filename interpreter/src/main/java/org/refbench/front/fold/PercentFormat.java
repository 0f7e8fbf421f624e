package org.refbench.front.fold;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.Expr;

/** Rewrites {@code 'text %s' % (value,)} as an f-string, where CPython does. */
final class PercentFormat {
    private static final int MAX_DIGITS = 3;

    private final String text;
    private final Expr.TupleDisplay arguments;
    private final List<Expr> parts = new ArrayList<>();
    private int at;
    private int used;

    private PercentFormat(String text, Expr.TupleDisplay arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    /** The f-string, or null if the operator has to be kept. */
    static Expr rewrite(Expr.Binary binary) {
        if (binary.op() != BinaryOperator.MODULO
                || !(binary.left() instanceof Expr.Constant left)
                || !(left.value() instanceof String text)
                || !(binary.right() instanceof Expr.TupleDisplay tuple)) {
            return null;
        }
        PercentFormat format = new PercentFormat(text, tuple);
        return format.parse(left) ? new Expr.JoinedString(List.copyOf(format.parts), binary.span()) : null;
    }

    private boolean parse(Expr.Constant left) {
        while (at < text.length()) {
            String literal = literal();
            if (!literal.isEmpty()) {
                parts.add(new Expr.Constant(literal, left.span()));
            }
            if (at < text.length() && (used >= arguments.items().size() || !field())) {
                return false;
            }
        }
        return used == arguments.items().size();
    }

    /** Text up to the next field, a doubled percent sign standing for one. */
    private String literal() {
        StringBuilder literal = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '%') {
                    break;
                }
                at++;
            }
            literal.append(c);
            at++;
        }
        return literal.toString();
    }

    private boolean field() {
        at++;
        boolean left = at < text.length() && text.charAt(at) == '-';
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        String width = digits();
        String precision = null;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            precision = digits();
            precision = precision != null && precision.isEmpty() ? "0" : precision;
            if (precision == null) {
                return false;
            }
        }
        int conversion = at < text.length() ? "sra".indexOf(text.charAt(at)) + 1 : 0;
        if (conversion == 0 || width == null) {
            return false;
        }
        at++;
        add(conversion, spec(left, width, precision));
        return true;
    }

    /** A number of few digits, empty if there is none; null if there are more. */
    private String digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start > MAX_DIGITS ? null : text.substring(start, at);
    }

    private static String spec(boolean left, String width, String precision) {
        StringBuilder spec = new StringBuilder();
        if (!width.isEmpty()) {
            int columns = Integer.parseInt(width);
            spec.append(!left && columns > 0 ? ">" : "").append(columns);
        }
        if (precision != null) {
            spec.append('.').append(Integer.parseInt(precision));
        }
        return spec.toString();
    }

    private void add(int conversion, String spec) {
        Expr argument = arguments.items().get(used++);
        Expr specExpr = spec.isEmpty() ? null : new Expr.Constant(spec, argument.span());
        parts.add(new Expr.FormattedValue(argument, conversion, specExpr, argument.span()));
    }
}
