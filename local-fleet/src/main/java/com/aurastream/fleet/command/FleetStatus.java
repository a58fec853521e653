package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.aurastream.fleet.life.FleetAddresses;
import com.aurastream.fleet.life.FleetState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The board of a running fleet, with its process, addresses and memory.
 *
 * @param state what the fleet says of itself
 * @param memory its resident size
 * @param board the gateway's board; absent while the gateway does not answer
 */
record FleetStatus(FleetState state, ResidentMemory memory, Optional<JsonNode> board) {

    private static final ObjectMapper JSON = HomeJson.mapper();

    static FleetStatus of(FleetHome home, FleetState state) {
        return new FleetStatus(
                state,
                ResidentMemory.of(home),
                state.addresses().flatMap(addresses -> GatewayBoard.read(addresses.gateway(), home)));
    }

    /** The board's own fields, and beside them what only this machine knows. */
    JsonNode json() {
        ObjectNode all = JSON.createObjectNode();
        all.put("running", true);
        all.setAll((ObjectNode) JSON.valueToTree(state));
        all.set("memory", JSON.valueToTree(memory));
        board.ifPresent(node -> all.setAll(
                node.isObject() ? (ObjectNode) node : JSON.createObjectNode().set("board", node)));
        return all;
    }

    /** For the terminal. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, process %d, since %s".formatted(state.phase(), state.pid(), state.startedAt()));
        lines.add("%-24s %s".formatted("doing", state.detail()));
        lines.add("%-24s %s".formatted("world", state.world()));
        lines.add("%-24s %s".formatted("key", state.apiKeyFile()));
        state.addresses().ifPresent(addresses -> lines.addAll(addressLines(addresses)));
        lines.add("%-24s %s".formatted("memory", memory));
        state.waitingFor().forEach((job, reason) -> lines.add("waiting for %-12s %s".formatted(job, reason)));
        lines.addAll(board.map(FleetStatus::jobLines).orElse(List.of("the gateway does not answer yet")));
        return String.join("\n", lines);
    }

    private static List<String> addressLines(FleetAddresses addresses) {
        List<String> lines = new ArrayList<>();
        lines.add("%-24s %s".formatted("gateway", addresses.gateway()));
        addresses.workers().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(worker -> lines.add("%-24s %s".formatted(worker.getKey(), worker.getValue())));
        addresses.simulator().ifPresent(url -> lines.add("%-24s %s".formatted("simulator", url)));
        lines.add("%-24s %s".formatted("jdbc", addresses.jdbc()));
        lines.add("%-24s %s".formatted("redis", addresses.redis()));
        return lines;
    }

    private static List<String> jobLines(JsonNode board) {
        List<String> lines = new ArrayList<>();
        for (JsonNode job : board.path("jobs")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %-10s last success %s, next %s",
                    job.path("job").asText(job.path("name").asText()),
                    job.path("health").asText(job.path("outcome").asText()),
                    job.path("lastSuccess").asText("never"),
                    job.path("nextRun").asText("not planned")));
        }
        return lines;
    }
}
