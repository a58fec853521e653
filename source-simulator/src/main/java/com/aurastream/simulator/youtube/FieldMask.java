package com.aurastream.simulator.youtube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameter {@code fields} of Google's partial responses: {@code a,b/c,d(e,f)}, {@code *} for everything.
 *
 * @param fields the wanted fields with what is wanted of them; empty means everything
 */
record FieldMask(Map<String, FieldMask> fields) {

    static final FieldMask ALL = new FieldMask(Map.of());

    /** Reads the parameter; one that cannot be read is an error. */
    static FieldMask parse(String text) {
        Parser parser = new Parser(text);
        FieldMask mask = parser.list();
        if (parser.position < text.length()) {
            throw YouTubeError.parameter("global", "invalidParameter", "Invalid field selection " + text, "fields")
                    .raise();
        }
        return mask;
    }

    /** What is left of a JSON tree. */
    Object apply(Object tree) {
        if (fields.isEmpty()) {
            return tree;
        }
        if (tree instanceof List<?> list) {
            List<Object> kept = new ArrayList<>(list.size());
            list.forEach(item -> kept.add(apply(item)));
            return kept;
        }
        return tree instanceof Map<?, ?> map ? object(map) : tree;
    }

    private Map<String, Object> object(Map<?, ?> map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            FieldMask mask = fields.getOrDefault("*", fields.get(String.valueOf(name)));
            if (mask != null) {
                kept.put(String.valueOf(name), mask.apply(value));
            }
        });
        return kept;
    }

    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        FieldMask list() {
            Map<String, FieldMask> fields = new LinkedHashMap<>();
            do {
                String name = name();
                fields.put(name, rest());
            } while (take(','));
            return new FieldMask(fields);
        }

        private FieldMask rest() {
            if (take('/')) {
                return new FieldMask(Map.of(name(), rest()));
            }
            if (take('(')) {
                FieldMask inner = list();
                expect(')');
                return inner;
            }
            return ALL;
        }

        private String name() {
            int start = position;
            while (position < text.length() && ",/()".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            String name = text.substring(start, position).trim();
            if (name.isEmpty()) {
                throw YouTubeError.parameter("global", "invalidParameter", "Invalid field selection " + text, "fields")
                        .raise();
            }
            return name;
        }

        private boolean take(char wanted) {
            boolean there = position < text.length() && text.charAt(position) == wanted;
            position += there ? 1 : 0;
            return there;
        }

        private void expect(char wanted) {
            if (!take(wanted)) {
                throw YouTubeError.parameter("global", "invalidParameter", "Invalid field selection " + text, "fields")
                        .raise();
            }
        }
    }
}
