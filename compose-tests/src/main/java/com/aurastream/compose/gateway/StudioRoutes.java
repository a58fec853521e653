package com.aurastream.compose.gateway;

import com.aurastream.compose.fleet.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** Pictures that are ordered, watched while they are made, and fetched. */
final class StudioRoutes {

    private static final Duration MAKING = Duration.ofMinutes(3);
    private static final String EMOTE = """
            {"kind":"emote","prompt":"a fox that laughs","colors":["#ff7700"]}""";
    private static final String PACK = """
            {"kind":"stream","prompt":"a castle at night","colors":["#2244aa"]}""";

    private final Walker walker;
    private final Waiting waiting;

    StudioRoutes(Walker walker, Waiting waiting) {
        this.walker = walker;
        this.waiting = waiting;
    }

    void walk() {
        JsonNode emote = made("/api/v1/generations", EMOTE);
        JsonNode pack = made("/api/v1/twitch-packs", PACK);
        archive(pack.at("/links/download").asText("/api/v1/twitch-packs/none/download"), files(pack));
        if (files(emote) != 3) {
            walker.fault("an emote has the files " + emote.findValuesAsText("name"));
        }
        walker.say("POST", 400, "/api/v1/generations", "{\"kind\":\"statue\",\"prompt\":\"a fox\"}", "clip_cover");
        calledOff("/api/v1/generations", EMOTE);
        calledOff("/api/v1/twitch-packs", PACK);
    }

    /** Orders, waits, and fetches every file. */
    private JsonNode made(String shelf, String order) {
        String id = walker.say("POST", 202, shelf, order, "\"state\":\"queued\"")
                .json()
                .path("id")
                .asText();
        if (id.isEmpty()) {
            throw new AssertionError("the order was not taken: " + walker.findings());
        }
        String self = shelf + "/" + id;
        waiting.until(self + " is completed", MAKING, () -> {
            String state = walker.gateway().get(self).json().path("state").asText();
            return state.equals("completed") ? List.of() : List.of("it is " + state);
        });
        JsonNode job = walker.get(200, self, "\"state\":\"completed\"", "\"progress\":100")
                .json();
        walker.get(200, shelf + "?limit=5", id);
        walker.get(200, self + "/events", "event:queued", "event:started", "event:completed");
        job.path("parts").forEach(part -> part.path("assets").forEach(this::file));
        return job;
    }

    private void file(JsonNode asset) {
        String href = asset.path("href").asText();
        byte[] content = walker.get(200, href).body();
        boolean asSaid = sha256(content).equals(asset.path("sha256").asText())
                && size(content)
                        .equals(asset.path("width").asInt() + "x"
                                + asset.path("height").asInt());
        if (!asSaid) {
            walker.fault(href + " is not the picture that the job describes");
        }
    }

    private static String size(byte[] content) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
            return picture == null ? "no picture" : picture.getWidth() + "x" + picture.getHeight();
        } catch (IOException e) {
            return "no picture: " + e.getMessage();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int files(JsonNode job) {
        int files = 0;
        for (JsonNode part : job.path("parts")) {
            files += part.path("assets").size();
        }
        return files;
    }

    private void archive(String href, int files) {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(walker.get(200, href).body()))) {
            while (zip.getNextEntry() != null) {
                entries++;
            }
        } catch (IOException e) {
            walker.fault(href + " is no archive: " + e.getMessage());
        }
        if (entries < files || files == 0) {
            walker.fault("%s has %d entries for %d files".formatted(href, entries, files));
        }
    }

    private void calledOff(String shelf, String order) {
        String id = walker.say("POST", 202, shelf, order).json().path("id").asText();
        walker.say("DELETE", 200, shelf + "/" + id, "", "\"state\":\"(cancelled|running|completed)\"");
        walker.get(404, shelf + "/00000000-0000-0000-0000-000000000000", "not_found");
    }
}
