package com.aurastream.intel.source.twitch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Twitch over HTTP, answering each path with what a test put there; the last answer of a path repeats itself. */
final class HelixStub implements AutoCloseable {

    /** What was asked. */
    record Asked(String path, String query, String authorization, String clientId, String body) {}

    /** What is answered. */
    record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    HelixStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
        answer("/oauth2/token", 200, "{\"access_token\":\"token-1\",\"expires_in\":5000000,\"token_type\":\"bearer\"}");
        answer("/oauth2/validate", 200, "{\"client_id\":\"id\",\"scopes\":null,\"expires_in\":5000000}");
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Replaces the answers of a path by one. */
    HelixStub answer(String path, int status, String body) {
        answers.put(path, new ArrayDeque<>());
        return then(path, status, body, Map.of());
    }

    /** Adds an answer after the others of a path. */
    HelixStub then(String path, int status, String body, Map<String, String> headers) {
        answers.computeIfAbsent(path, p -> new ArrayDeque<>()).add(new Answer(status, body, headers));
        return this;
    }

    HelixStub then(String path, int status, String body) {
        return then(path, status, body, Map.of());
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(a -> a.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(
                    path,
                    String.valueOf(exchange.getRequestURI().getRawQuery()),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Client-Id")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = next(path);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer next(String path) {
        Deque<Answer> queue = answers.getOrDefault(path, new ArrayDeque<>());
        if (queue.isEmpty()) {
            return new Answer(404, "{\"status\":404,\"message\":\"nothing at " + path + "\"}", Map.of());
        }
        return queue.size() == 1 ? queue.element() : queue.remove();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
