package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.refbench.harness.spec.Names;
import org.refbench.harness.spec.UsageException;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A plan as a YAML file: a mapping from the names of the options of {@code refbench shootout}, without dashes, to what they would be given. A list
 * stands for a list with commas, {@code fib: 27} in it for {@code fib:27}.
 */
public final class PlanFile {
    private final String name;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private record Setting(String text, int line) {}

    private PlanFile(String name) {
        this.name = name;
    }

    /**
     * Reads a plan.
     *
     * @param known the options that it may set
     * @throws UsageException with the line, if the file is no such mapping or sets something else
     */
    public static PlanFile read(Path file, Collection<String> known) {
        PlanFile plan = new PlanFile(file.toString());
        try {
            plan.read(Files.readString(file), known);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no plan " + file);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e);
        }
        return plan;
    }

    /** One of the plans that come with the program: {@code default}, {@code quick} or {@code full}. */
    public static PlanFile builtIn(String plan, Collection<String> known) {
        String resource = "/plans/" + plan + ".yaml";
        PlanFile file = new PlanFile(resource);
        try (InputStream in = PlanFile.class.getResourceAsStream(resource)) {
            file.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void read(String text, Collection<String> known) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw error(line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new UsageException(name + " is not YAML: " + e.getMessage());
        }
        if (root.isEmpty()) {
            throw error(0, "the plan is empty; it needs at least one option, such as \"schemes: [gil, nogil]\"");
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            throw error(line(root.get()), "a plan is a mapping, such as \"schemes: [gil, nogil]\"");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode());
            int line = line(entry.getKeyNode());
            if (!known.contains(key)) {
                throw error(line, Names.unknown("key", key, known).getMessage());
            }
            if (settings.put(key, new Setting(text(entry.getValueNode()), line(entry.getValueNode()))) != null) {
                throw error(line, "'" + key + "' is given twice");
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(line(node), "expected a word or a number");
    }

    private String text(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            return scalar(node);
        }
        List<String> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode pairs) {
                pairs.getValue().forEach(p -> items.add(scalar(p.getKeyNode()) + ":" + scalar(p.getValueNode())));
            } else {
                items.add(scalar(item));
            }
        }
        if (items.isEmpty()) {
            throw error(line(node), "the list is empty");
        }
        return String.join(",", items);
    }

    private UsageException error(int line, String problem) {
        return new UsageException(name + ", line " + (line + 1) + ": " + problem);
    }

    /** What the file sets for an option. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(settings.get(key)).map(Setting::text);
    }

    /** What {@code evaluation} answers; if it refuses what the file sets for {@code key}, the refusal names the line. */
    public <T> T locating(String key, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (UsageException e) {
            throw settings.containsKey(key) ? error(settings.get(key).line(), e.getMessage()) : e;
        }
    }

    /** A plan's text, with a comment for the reader. */
    public static String text(String comment, Map<String, ?> settings) {
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(100)
                .build();
        return "# " + comment + "\n" + new Dump(style).dumpToString(settings);
    }
}
