package com.aurastream.compose.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the gateway says of its routes in its OpenAPI document. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Operation> operations;

    private Contract(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /**
     * An operation.
     *
     * @param method in upper case
     * @param template the path with its variables in braces
     * @param answers media types by status; none where there is no body, or where the document does not say
     */
    public record Operation(String method, String template, Map<Integer, Set<String>> answers) {

        boolean matches(String asked, String path) {
            String pattern = "\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
            return method.equals(asked) && Pattern.matches(pattern, path);
        }

        private long variables() {
            return template.chars().filter(character -> character == '{').count();
        }

        /** Method and template. */
        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** Reads an OpenAPI document. */
    public static Contract of(JsonNode openapi) {
        List<Operation> operations = new ArrayList<>();
        openapi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), answers(entry.getValue())));
                    }
                }));
        // the more exact template goes before the one that also matches
        operations.sort(Comparator.comparingLong(Operation::variables).thenComparing(Operation::toString));
        return new Contract(operations);
    }

    private static Map<Integer, Set<String>> answers(JsonNode operation) {
        Map<Integer, Set<String>> answers = new TreeMap<>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().matches("\\d+")) {
                Set<String> types = new TreeSet<>();
                response.getValue().path("content").fieldNames().forEachRemaining(types::add);
                answers.put(Integer.parseInt(response.getKey()), types);
            }
        });
        return answers;
    }

    /** All operations. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation that a request is of. */
    public Optional<Operation> find(String method, String pathAndQuery) {
        String path = pathAndQuery.replaceFirst("\\?.*", "");
        return operations.stream()
                .filter(operation -> operation.matches(method, path))
                .findFirst();
    }

    /** What is wrong with an answer by the contract, or nothing. */
    public static Optional<String> fault(Operation operation, Answer answer) {
        Set<String> types = operation.answers().get(answer.status());
        if (types == null) {
            return Optional.of("%s answers with %s, which its contract does not know".formatted(operation, answer));
        }
        boolean asSaid = types.isEmpty() || types.contains("*/*") || types.contains(answer.mediaType());
        return asSaid
                ? Optional.empty()
                : Optional.of("%s answers with %s, its contract says %s".formatted(operation, answer, types));
    }
}
