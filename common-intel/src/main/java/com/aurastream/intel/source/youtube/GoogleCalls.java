package com.aurastream.intel.source.youtube;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.YouTubeRequest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Calls of one caller: each attempt takes its unit first, then goes out, and its answer is read strictly. */
final class GoogleCalls {

    private final YouTube client;
    private final SourceCalls calls;
    private final YouTubeQuota quota;
    private final String caller;
    private final Map<QuotaBucket, AtomicLong> spent = new EnumMap<>(QuotaBucket.class);

    GoogleCalls(YouTube client, SourceCalls calls, YouTubeQuota quota, String caller) {
        this.client = client;
        this.calls = calls;
        this.quota = quota;
        this.caller = caller;
        List.of(QuotaBucket.values()).forEach(bucket -> spent.put(bucket, new AtomicLong()));
    }

    <T> T get(QuotaBucket bucket, String operation, YouTubeRequest<T> request) {
        return get(bucket, operation, request::buildHttpRequest, request.getResponseClass());
    }

    <T> T get(QuotaBucket bucket, String operation, Request request, Class<T> type) {
        return calls.call(operation, () -> attempt(bucket, operation, request, type));
    }

    /** As {@link #get}, but a refusal for one of these reasons means that there is nothing, not that something failed. */
    <T> Optional<T> find(QuotaBucket bucket, String operation, YouTubeRequest<T> request, Set<String> emptyReasons) {
        return calls.call(operation, () -> {
            try {
                return Optional.of(attempt(bucket, operation, request::buildHttpRequest, request.getResponseClass()));
            } catch (GoogleJsonResponseException e) {
                if (emptyReasons.contains(GoogleFailures.reason(e))) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    Map<String, Long> spent() {
        Map<String, Long> named = new TreeMap<>();
        spent.forEach((bucket, units) -> {
            if (units.get() > 0) {
                named.put("youtube." + bucket, units.get());
            }
        });
        return named;
    }

    private <T> T attempt(QuotaBucket bucket, String operation, Request request, Class<T> type) throws IOException {
        HttpRequest prepared = request.build();
        quota.take(bucket, caller);
        counter(bucket).incrementAndGet();
        try {
            return parsed(operation, body(prepared), type);
        } catch (GoogleJsonResponseException e) {
            if (GoogleFailures.saysQuotaIsUsedUp(e)) {
                Instant until = quota.exhausted(bucket);
                throw new Throttled(
                        "youtube",
                        operation + " was refused by Google: the " + bucket + " quota is used up until " + until,
                        until,
                        e);
            }
            throw e;
        }
    }

    private AtomicLong counter(QuotaBucket bucket) {
        return spent.computeIfAbsent(bucket, absent -> new AtomicLong());
    }

    private String body(HttpRequest request) throws IOException {
        HttpResponse response = GoogleJsonResponseException.execute(client.getJsonFactory(), request);
        try {
            return response.parseAsString();
        } finally {
            response.disconnect();
        }
    }

    /** Read apart from the transfer, because a cut connection is unavailable and a whole but unreadable answer malformed. */
    private <T> T parsed(String operation, String body, Class<T> type) {
        try {
            return client.getObjectParser().parseAndClose(new StringReader(body), type);
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("youtube", operation + " answered what is not the JSON of its documentation", e);
        }
    }

    /** Something that can be sent. */
    @FunctionalInterface
    interface Request {
        HttpRequest build() throws IOException;
    }
}
