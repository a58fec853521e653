package com.aurastream.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stream of server-sent events as a browser does, and leaves whenever it likes. */
final class EventReader implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * An event.
     *
     * @param id as sent
     * @param type as sent
     * @param data its lines
     */
    record Event(String id, String type, String data) {}

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private final List<String> comments = new ArrayList<>();

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Opens a stream with header names and values in turn. */
    static EventReader open(GatewayUnderTest gateway, String route, String... headers) {
        HttpRequest.Builder request = gateway.request(route).header("X-API-Key", GatewayUnderTest.KEY);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new EventReader(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<String> comments() {
        return comments;
    }

    /** The next event; none when the stream has ended. */
    Optional<Event> next() {
        String id = "";
        String type = "";
        StringBuilder data = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith(":")) {
                comments.add(line.substring(1));
            } else if (line.startsWith("id:")) {
                id = line.substring(3);
            } else if (line.startsWith("event:")) {
                type = line.substring(6);
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.isEmpty() && !id.isEmpty()) {
                return Optional.of(new Event(id, type, data.toString()));
            }
        }
        return Optional.empty();
    }

    /** Waits for so many comments. */
    void awaitComments(int count) {
        while (comments.size() < count) {
            String line = line();
            if (line == null) {
                throw new AssertionError("the stream ended after " + comments);
            }
            if (line.startsWith(":")) {
                comments.add(line.substring(1));
            }
        }
    }

    List<Event> rest() {
        List<Event> events = new ArrayList<>();
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    private @org.jspecify.annotations.Nullable String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
