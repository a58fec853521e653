package com.aurastream.intel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a free port that answers what it was told to, in order, and remembers what it was asked. */
public final class StubHttpServer implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public StubHttpServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public StubHttpServer answers(int status, String json) {
        return answers(status, "application/json; charset=UTF-8", json);
    }

    public StubHttpServer answers(int status, String contentType, String body) {
        return answers(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized StubHttpServer answers(int status, String contentType, byte[] body) {
        answers.add(new Answer(status, contentType, body));
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        requests.add(Request.of(exchange));
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        byte[] body = answer == null ? new byte[0] : answer.body;
        exchange.getResponseHeaders().add("Content-Type", answer == null ? "text/plain" : answer.contentType);
        exchange.sendResponseHeaders(answer == null ? 500 : answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static final class Answer {

        private final int status;
        private final String contentType;
        private final byte[] body;

        Answer(int status, String contentType, byte[] body) {
            this.status = status;
            this.contentType = contentType;
            this.body = body.clone();
        }
    }

    /** What was asked; parameters in order, repeated ones repeated. */
    public record Request(String path, String query, Map<String, List<String>> headers, String body) {

        private static Request of(HttpExchange exchange) throws IOException {
            URI uri = exchange.getRequestURI();
            return new Request(
                    uri.getPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        public List<String> parameters(String name) {
            return Arrays.stream(query.split("&"))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .toList();
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }
}
