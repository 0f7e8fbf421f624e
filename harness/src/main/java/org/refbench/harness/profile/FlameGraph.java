package org.refbench.harness.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stacks that were sampled, drawn as one SVG file that needs nothing else: the root at the bottom, width in proportion to samples, the name and the share in
 * each box's tooltip.
 */
public final class FlameGraph {
    private static final int WIDTH = 1200;
    private static final int ROW = 17;
    private static final int TITLE = 28;
    private static final double LEAST_WIDTH = 0.4;
    private static final double CHAR_WIDTH = 6.6;

    private static final String[][] LEGEND = {
        {"org.refbench.spi.", "counting"},
        {"org.refbench.lock.", "waiting"},
        {"org.refbench.heap.", "heap"},
        {"org.refbench.interp.", "interpreter"},
        {"java.", "Java"}
    };

    private final Node root = new Node();
    private int depth;

    private static final class Node {
        final Map<String, Node> callees = new TreeMap<>();
        long samples;
    }

    /** Adds one sample; {@code frames} begin with the outermost. */
    public void add(List<String> frames) {
        Node node = root;
        node.samples++;
        for (String frame : frames) {
            node = node.callees.computeIfAbsent(frame, f -> new Node());
            node.samples++;
        }
        depth = Math.max(depth, frames.size());
    }

    /** How many samples there are. */
    public long samples() {
        return root.samples;
    }

    /** The picture. */
    public String svg(String title) {
        int height = TITLE + (depth + 1) * ROW + ROW;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"monospace\" font-size=\"11\">%n<title>%s</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"6\" y=\"18\" font-size=\"13\">%s: %d samples</text>%n",
                WIDTH,
                height,
                escape(title),
                escape(title),
                root.samples));
        legend(svg);
        if (root.samples > 0) {
            draw(svg, "all", root, 0, height - ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg) {
        int x = WIDTH - 480;
        for (String[] entry : LEGEND) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"8\" width=\"12\" height=\"12\" fill=\"%s\"/><text x=\"%d\""
                            + " y=\"18\">%s</text>%n",
                    x,
                    colour(entry[0]),
                    x + 16,
                    entry[1]));
            x += 96;
        }
    }

    private void draw(StringBuilder svg, String name, Node node, double x, int y) {
        double width = (double) WIDTH * node.samples / root.samples;
        if (width < LEAST_WIDTH) {
            return;
        }
        int chars = (int) ((width - 4) / CHAR_WIDTH);
        String shown = withoutPackage(name);
        String label = shown.length() <= chars ? shown : chars < 3 ? "" : shown.substring(0, chars - 1) + "…";
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s: %d samples, %.1f%%</title><rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\""
                    + " fill=\"%s\" stroke=\"#fff\" stroke-width=\"0.5\"/><text x=\"%.2f\" y=\"%d\">%s</text></g>%n",
                escape(name),
                node.samples,
                100.0 * node.samples / root.samples,
                x,
                y,
                width,
                ROW,
                colour(name),
                x + 2,
                y + ROW - 5,
                escape(label)));
        double left = x;
        for (Map.Entry<String, Node> callee : node.callees.entrySet()) {
            draw(svg, callee.getKey(), callee.getValue(), left, y - ROW);
            left += (double) WIDTH * callee.getValue().samples / root.samples;
        }
    }

    /** {@code Class.method}: the tooltip has it all. */
    private static String withoutPackage(String name) {
        int method = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', method - 1) + 1);
    }

    /** By whose code it is; light enough for black text, and told apart by the colour-blind (Okabe and Ito). */
    private static String colour(String name) {
        if (name.startsWith("org.refbench.scheme.") || name.startsWith("org.refbench.spi.")) {
            return "#f0a878"; // counting
        }
        if (name.startsWith("org.refbench.lock.") || name.startsWith("org.refbench.safepoint.")) {
            return "#f0e68c"; // waiting
        }
        if (name.startsWith("org.refbench.heap.")) {
            return "#9fd8c4"; // memory
        }
        return name.startsWith("org.refbench.") ? "#a9cfec" : "#dddddd"; // interpreter and objects; Java
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
