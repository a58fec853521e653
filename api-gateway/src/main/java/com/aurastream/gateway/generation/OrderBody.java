package com.aurastream.gateway.generation;

import com.aurastream.gateway.body.JsonFields;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An order as a creator sends it, read field by field, so that every mistake is named. Nothing in it is ever fetched. */
final class OrderBody {

    /** The longest prompt in the most wasteful spelling, twelve bytes for a code point, and the other fields. */
    static final int MAX_BYTES = 64 * 1024;

    static final int MAX_COLORS = 5;

    private static final List<String> FIELDS = List.of("kind", "prompt", "colors", "text");
    private static final String TOO_LARGE = "the body of an order may have " + MAX_BYTES + " bytes; shorten the prompt";
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final JsonFields body;

    private OrderBody(JsonFields body) {
        this.body = body;
    }

    /**
     * Reads a body, and no more of it than is allowed.
     *
     * @throws ProblemException when it is too large, no JSON object, or has a field that is not known
     * @throws IOException when the connection breaks
     */
    static OrderBody read(InputStream content, ObjectMapper mapper) throws IOException {
        return new OrderBody(JsonFields.read(content, mapper, MAX_BYTES, TOO_LARGE, FIELDS));
    }

    /**
     * The order of a single asset.
     *
     * @throws ProblemException that names the first field which is wrong
     */
    GenerationOrder asset(String creator) {
        AssetKind kind = AssetKind.of(kindCode())
                .orElseThrow(() -> unknownKind(
                        assetKinds(),
                        PackKind.of(kindCode())
                                .map(pack -> "; packs are ordered with POST " + JobShelf.TWITCH_PACKS.path())
                                .orElse("")));
        return order(creator, kind.queue(), kind.code(), false, List.of(kind));
    }

    /**
     * The order of a pack.
     *
     * @throws ProblemException that names the first field which is wrong
     */
    GenerationOrder pack(String creator) {
        PackKind kind = PackKind.of(kindCode())
                .orElseThrow(() -> unknownKind(
                        packKinds(),
                        AssetKind.of(kindCode())
                                .map(asset -> "; single assets are ordered with POST " + JobShelf.GENERATIONS.path())
                                .orElse("")));
        return order(creator, AssetKind.Queue.TWITCH_ASSETS, kind.code(), true, kind.parts());
    }

    static List<String> assetKinds() {
        return Stream.of(AssetKind.values()).map(AssetKind::code).toList();
    }

    static List<String> packKinds() {
        return Stream.of(PackKind.values()).map(PackKind::code).toList();
    }

    private GenerationOrder order(
            String creator, AssetKind.Queue queue, String kind, boolean pack, List<AssetKind> parts) {
        return new GenerationOrder(creator, queue, kind, pack, parts, prompt(), colors(), text());
    }

    private String kindCode() {
        return field("kind").orElse("");
    }

    private ProblemException unknownKind(List<String> known, String hint) {
        return ProblemException.parameter("kind", kindCode(), "one of " + String.join(", ", known) + hint)
                .with("knownKinds", known);
    }

    private String prompt() {
        return OrderText.PROMPT.checked(field("prompt").orElse(""));
    }

    private Optional<String> text() {
        return field("text").map(OrderText.TEXT::checked);
    }

    private List<String> colors() {
        return body.field("colors").map(OrderBody::colors).orElse(List.of());
    }

    private static List<String> colors(JsonNode colors) {
        if (!colors.isArray() || colors.size() > MAX_COLORS) {
            throw ProblemException.parameter(
                    "colors", colors.toString(), "a list of at most " + MAX_COLORS + " colours such as #1a2b3c");
        }
        List<String> read = new ArrayList<>();
        colors.forEach(color -> read.add(color(color)));
        return read.stream().distinct().toList();
    }

    private static String color(JsonNode color) {
        if (!color.isTextual() || !COLOR.matcher(color.textValue()).matches()) {
            throw ProblemException.parameter(
                    "colors", color.asText(), "colours such as #1a2b3c: # and six hexadecimal digits");
        }
        return color.textValue().toLowerCase(Locale.ROOT);
    }

    private Optional<String> field(String name) {
        return body.text(name, "a text");
    }
}
