package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.generation.JobsKept.KeptAsset;
import com.aurastream.benchmarks.report.Check;
import com.aurastream.benchmarks.stage.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The files as a client gets them: there, whole, of the hash and the size that are said of them. */
final class FilesServed {

    private static final int OK = 200;
    private static final int SHOWN = 5;

    private final HttpClient http;
    private final URI gateway;
    private long files;

    FilesServed(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    /** How many were looked at. */
    long files() {
        return files;
    }

    /** Fetches all files of the orders. */
    Check check(Map<String, Order> taken, Map<String, List<KeptAsset>> assets)
            throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, Order> job : new TreeMap<>(taken).entrySet()) {
            for (KeptAsset asset : assets.getOrDefault(job.getKey(), List.of())) {
                files++;
                String fault = fault(job.getValue(), asset);
                if (!fault.isEmpty()) {
                    broken.add(asset.job() + "/" + asset.name() + ": " + fault);
                }
            }
        }
        return new Check(
                "Every file is served, whole, of its hash and its size",
                broken.isEmpty(),
                broken.isEmpty()
                        ? "%,d files".formatted(files)
                        : "%,d are not, such as %s"
                                .formatted(
                                        broken.size(),
                                        broken.stream().limit(SHOWN).toList()));
    }

    private String fault(Order order, KeptAsset asset) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        gateway.resolve(order.path() + "/" + asset.job() + "/assets/" + asset.name()))
                .timeout(Duration.ofSeconds(30))
                .header("X-API-Key", Stage.API_KEY)
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            return "answered with " + response.statusCode();
        }
        byte[] content = response.body();
        if (!sha256(content).equals(asset.sha256())) {
            return "of another hash";
        }
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        boolean asSaid = picture != null
                && content.length == asset.bytes()
                && asset.size().equals(picture.getWidth() + "x" + picture.getHeight());
        return asSaid ? "" : "not the picture that is said";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
