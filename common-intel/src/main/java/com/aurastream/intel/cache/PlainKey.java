package com.aurastream.intel.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Redis key that holds something else than a document.
 *
 * @param pattern the key with placeholders such as {@code {job}}
 * @param type what is under it, in words
 * @param ttl how long Redis keeps it; absent when it stays
 * @param writer the module or package that writes it
 * @param readers the modules that read it
 */
public record PlainKey(String pattern, String type, Optional<Duration> ttl, String writer, List<String> readers) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z_-]+}");

    /** Copies the readers. */
    public PlainKey {
        readers = List.copyOf(readers);
    }

    /**
     * The key with its placeholders filled in, in order.
     *
     * @throws IllegalArgumentException when there are more or fewer placeholders than values
     */
    public String name(String... values) {
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        StringBuilder name = new StringBuilder();
        int filled = 0;
        while (placeholder.find() && filled < values.length) {
            placeholder.appendReplacement(name, Matcher.quoteReplacement(values[filled++]));
        }
        if (filled != values.length || PLACEHOLDER.matcher(pattern).results().count() != filled) {
            throw new IllegalArgumentException("key " + pattern + " does not have " + values.length + " placeholders");
        }
        return placeholder.appendTail(name).toString();
    }
}
