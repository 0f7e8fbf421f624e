package org.refbench.harness.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a page needs to hold all that it shows: style, scripts, data, and the engine that fills its template. */
public final class PageAssets {
    private static final String TEMPLATES = "org.refbench.harness.report.templates";
    private static final List<String> LIBRARIES = List.of("vega", "vega-lite", "vega-embed");
    private static final JsonMapper JSON = new JsonMapper();

    private PageAssets() {}

    /** Fills a template with {@code page}. */
    public static String render(String template, Object page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, PageAssets.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput();
        engine.render(template, page, output);
        return output.toString();
    }

    /** The libraries that draw and {@code own}, in the order in which they load. */
    public static List<String> scripts(String... own) {
        List<String> scripts = new ArrayList<>();
        for (String library : LIBRARIES) {
            scripts.add(webjar(library));
        }
        for (String script : own) {
            scripts.add(resource(script));
        }
        return scripts;
    }

    /** The library's code; a webjar's path holds its version, which Maven records. */
    private static String webjar(String library) {
        String properties = resource("/META-INF/maven/org.webjars/" + library + "/pom.properties");
        String version = properties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version in the webjar of " + library));
        return resource("/META-INF/resources/webjars/" + library + "/" + version + "/" + library + ".min.js");
    }

    /** The text of a resource. */
    public static String resource(String path) {
        try (InputStream in = PageAssets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON inside a script element: nothing in it can end the element. */
    public static String embed(Object data) {
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
