package org.refbench.harness.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.refbench.harness.report.PageAssets;
import org.refbench.harness.spec.UsageException;

/**
 * A web server for the folders of shootouts, for this machine only: it listens on the loopback address and answers only those who ask for it
 * by that, so that no page from elsewhere can read results through a browser. The JDK's file handler does the rest: it
 * leaves out hidden files, symbolic links and whatever is not below the folder.
 */
public final class RunServer implements AutoCloseable {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer server;

    private RunServer(HttpServer server) {
        this.server = server;
    }

    /** Serves {@code directory} from now on; for port 0 on any that is free. */
    public static RunServer start(Path directory, int port) {
        if (!Files.isDirectory(directory)) {
            throw new UsageException(directory + " is no folder");
        }
        try {
            Path root = directory.toRealPath();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            HttpHandler files = SimpleFileServer.createFileHandler(root);
            server.createContext("/", exchange -> answer(exchange, root, files))
                    .getFilters()
                    .add(Filter.beforeHandler("nothing is kept, nothing is guessed", RunServer::mark));
            server.start();
            return new RunServer(server);
        } catch (BindException e) {
            throw new UsageException("--port: " + port + " is not free (" + e.getMessage()
                    + "); name another one, or 0 for any that is free");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot serve " + directory, e);
        }
    }

    private static void mark(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    }

    private static void answer(HttpExchange exchange, Path root, HttpHandler files) throws IOException {
        if (!isForHere(exchange.getRequestHeaders().getFirst("Host"))) {
            send(exchange, 403, "text/plain", "only for browsers on this machine\n");
        } else if (exchange.getRequestURI().getPath().equals("/")
                && exchange.getRequestMethod().equals("GET")) {
            String page = PageAssets.render("runs.jte", new RunsPage(root.toString(), Runs.below(root)));
            send(exchange, 200, "text/html; charset=utf-8", page);
        } else {
            files.handle(exchange);
        }
    }

    private static boolean isForHere(String host) {
        return host != null && NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Where a browser finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
