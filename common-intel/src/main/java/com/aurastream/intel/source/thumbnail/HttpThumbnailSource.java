package com.aurastream.intel.source.thumbnail;

import com.aurastream.intel.snapshot.PixelImage;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceFailures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures from YouTube's picture host. Of the sizes the one without letter-box is asked for first; all are drawn from the
 * same picture.
 */
final class HttpThumbnailSource implements ThumbnailSource {

    static final String SOURCE = "thumbnails";
    private static final String OPERATION = "picture";
    private static final List<String> SIZES = List.of("mqdefault", "hqdefault");
    private static final Set<String> FORMATS = Set.of("image/jpeg", "image/png");
    private static final Set<Integer> NONE = Set.of(404, 410);

    private final String root;
    private final int mostBytes;
    private final Duration timeout;
    private final PictureDecoder decoder;
    private final SourceCalls calls;
    private final HttpClient client;

    HttpThumbnailSource(URI rootUrl, ThumbnailSettings settings, SourceCalls calls) {
        this.root = rootUrl.toString().replaceAll("/+$", "") + "/vi/";
        this.mostBytes = settings.mostBytes();
        this.timeout = settings.calls().timeout();
        this.decoder = new PictureDecoder(settings.mostPixels());
        this.calls = calls;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Optional<Thumbnail> find(String videoId) {
        String folder = root + URLEncoder.encode(videoId, StandardCharsets.UTF_8) + "/";
        return SIZES.stream()
                .map(size -> folder + size + ".jpg")
                .map(url -> calls.call(OPERATION, () -> fetch(url)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Thumbnail> fetch(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .header("Accept", "image/jpeg, image/png")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (NONE.contains(response.statusCode())) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw SourceFailures.status(SOURCE, OPERATION, response.statusCode(), url, null, null);
            }
            return Optional.of(thumbnail(url, mediaType(url, response), body.readNBytes(mostBytes + 1)));
        }
    }

    private static String mediaType(String url, HttpResponse<?> response) {
        String given = response.headers().firstValue("Content-Type").orElse("none");
        String type = given.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(type)) {
            throw new Malformed(SOURCE, url + " is " + given + ", not one of " + FORMATS, null);
        }
        return type;
    }

    private Thumbnail thumbnail(String url, String mediaType, byte[] file) {
        if (file.length > mostBytes) {
            throw new Malformed(SOURCE, url + " is larger than " + mostBytes + " bytes", null);
        }
        return new Thumbnail(url, mediaType, file, pixels(url, file));
    }

    /** Apart from the transfer: a cut connection is unavailable, a whole but unreadable file malformed. */
    private PixelImage pixels(String url, byte[] file) {
        try {
            return decoder.decode(file);
        } catch (IOException e) {
            throw new Malformed(SOURCE, url + " cannot be decoded: " + e.getMessage(), e);
        }
    }
}
