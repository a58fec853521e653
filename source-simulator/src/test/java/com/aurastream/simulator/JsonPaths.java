package com.aurastream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all fields in a JSON tree with their types, list positions left out. */
public final class JsonPaths {

    private JsonPaths() {}

    public static Set<String> of(JsonNode tree) {
        Set<String> paths = new TreeSet<>();
        collect(tree, "", paths);
        return paths;
    }

    private static void collect(JsonNode tree, String path, Set<String> into) {
        if (tree.isArray()) {
            tree.forEach(item -> collect(item, path + "[]", into));
        } else if (tree.isObject()) {
            tree.properties().forEach(field -> collect(field.getValue(), path + "." + field.getKey(), into));
        } else {
            into.add(path + ":" + tree.getNodeType());
        }
    }
}
