package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.asset.AssetStores;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.JdbcTemplate;

/** One database and one folder of files, gateways that share them, and a worker's part played through the real queue. */
final class Studio implements AutoCloseable {

    static final String GENERATIONS = "/api/v1/generations";
    static final String PACKS = "/api/v1/twitch-packs";
    static final String ANOTHER_KEY = "a-key-of-another-creator";

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Map<String, Object> servers;
    final GatewayUnderTest gateway;
    final AssetStore store;
    private final GenerationQueue queue;

    Studio(String database, Path folder, Map<String, Object> settings) {
        servers = new LinkedHashMap<>(TestServers.settings(database));
        servers.put("aurastream.assets.folder", folder.toString());
        servers.put("aurastream.studio.poll", "50ms");
        servers.put("aurastream.gateway.requests-per-second", 0);
        servers.putAll(settings);
        gateway = new GatewayUnderTest(servers, Map.of());
        queue = gateway.bean(GenerationQueue.class);
        try {
            store = AssetStores.write(folder, GatewayUnderTest.NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A further process of the gateway. */
    GatewayUnderTest replica(Map<String, Object> settings) {
        return new GatewayUnderTest(servers, settings);
    }

    void empty() {
        gateway.bean(JdbcTemplate.class).execute("truncate generation_job cascade");
        gateway.clock.set(GatewayUnderTest.NOW);
    }

    static String body(String kind, String prompt) {
        return "{\"kind\": \"" + kind + "\", \"prompt\": \"" + prompt + "\"}";
    }

    /** Orders and gives the route of the job. */
    String order(String shelf, String kind) {
        HttpResponse<String> response = gateway.postJson(shelf, body(kind, "a fox in space"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return GatewayUnderTest.header(response, "Location");
    }

    JsonNode job(String route) {
        return json(gateway.get(route));
    }

    List<ClaimedPart> claim(Queue of) {
        Map<AssetKind, Integer> room = new EnumMap<>(AssetKind.class);
        Arrays.stream(AssetKind.values()).forEach(kind -> room.put(kind, 10));
        return queue.claim(of, room, 10, "test", LEASE);
    }

    ClaimedPart claimOne(Queue of) {
        List<ClaimedPart> claimed = claim(of);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    void progress(ClaimedPart part, int percent, String step) {
        assertThat(queue.progress(part, percent, step)).isTrue();
    }

    void fail(ClaimedPart part, String reason) {
        assertThat(queue.fail(part, reason)).isTrue();
    }

    /** A file of each of the part's sizes. */
    void complete(ClaimedPart part) {
        complete(part, size -> content(part.part(), size.width()));
    }

    /** The same with pictures that a browser can show. */
    void completeDrawn(ClaimedPart part) {
        complete(part, size -> drawn(part, size));
    }

    private void complete(ClaimedPart part, Function<AssetKind.Size, byte[]> content) {
        List<GeneratedAsset> assets = part.kind().sizes().stream()
                .map(size -> asset(part, size, content.apply(size)))
                .toList();
        assertThat(queue.complete(part, assets)).isTrue();
    }

    private GeneratedAsset asset(ClaimedPart part, AssetKind.Size size, byte[] content) {
        return new GeneratedAsset(
                part.part() + "-" + size.width() + ".png",
                store.put(content),
                "image/png",
                size.width(),
                size.height(),
                content.length);
    }

    private static byte[] drawn(ClaimedPart part, AssetKind.Size size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(Color.HSBtoRGB(part.place() / 5f, 0.7f, 0.9f)));
        if (!part.kind().transparent()) {
            graphics.fillRect(0, 0, size.width(), size.height());
            graphics.setColor(Color.WHITE);
        }
        graphics.fillOval(size.width() / 6, size.height() / 6, size.width() * 2 / 3, size.height() * 2 / 3);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** What stands in for a picture of that name and size: some bytes that no other has. */
    static byte[] content(String part, int width) {
        return ("picture " + part + " " + width + " ").repeat(20).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
