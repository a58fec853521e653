package com.aurastream.intel.source.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.testing.StubHttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpThumbnailSourceTests {

    private static final int MOST_BYTES = 4096;
    private static final SourceCallSettings CALLS = new SourceCallSettings(
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofSeconds(20),
            1,
            Duration.ofSeconds(1),
            100,
            Duration.ofMinutes(1));

    private final StubHttpServer server = new StubHttpServer();
    private final SourceCalls calls = new SourceCalls(
            "thumbnails",
            CALLS,
            ThumbnailClients.failures(),
            SourceRegistries.unpublished(),
            new SimpleMeterRegistry());
    private final ThumbnailSource source = source(server.uri());

    private ThumbnailSource source(URI root) {
        return ThumbnailClients.http(
                root, new ThumbnailSettings(true, null, Duration.ofSeconds(1), MOST_BYTES, 64, CALLS), calls);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, 0, 0xFF0000);
        }
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
        calls.close();
    }

    @Test
    void aPictureIsFetchedAndDecoded() {
        byte[] file = picture("png", 32, 18);
        server.answers(200, "image/png", file);
        Thumbnail thumbnail = source.find("a-_Z09").orElseThrow();
        assertThat(thumbnail.url()).isEqualTo(server.uri() + "vi/a-_Z09/mqdefault.jpg");
        assertThat(thumbnail.mediaType()).isEqualTo("image/png");
        assertThat(thumbnail.bytes()).isEqualTo(file);
        assertThat(thumbnail.pixels().width()).isEqualTo(32);
        assertThat(thumbnail.pixels().height()).isEqualTo(18);
        assertThat(thumbnail.pixels().rgb(3, 0)).isEqualTo(0xFF0000);
        assertThat(thumbnail.pixels().rgb(3, 1)).isZero();
    }

    @Test
    void theNextSizeIsAskedForWhereOneIsMissing() {
        server.answers(404, "image/jpeg", picture("jpeg", 12, 9)).answers(200, "image/jpeg", picture("jpeg", 48, 36));
        assertThat(source.find("v").orElseThrow().url()).endsWith("/vi/v/hqdefault.jpg");
    }

    @Test
    void aVideoWithoutAPictureIsNoError() {
        server.answers(404, "image/jpeg", picture("jpeg", 12, 9));
        assertThat(source.find("v")).isEmpty();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anIdIsNeverAPath() {
        server.answers(404, "text/plain", "");
        source.find("../secret?x=1");
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.path()).startsWith("/vi/../secret?x=1/"))
                .allSatisfy(request -> assertThat(request.query()).isEmpty());
    }

    @Test
    void aHostThatIsDownIsAskedAgainAndThenUnavailable() {
        server.answers(503, "text/plain", "busy");
        assertThatThrownBy(() -> source.find("v")).isInstanceOf(Unavailable.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aHostThatIsAskedTooOftenIsLeftAlone() {
        server.answers(429, "text/plain", "slow down");
        assertThatThrownBy(() -> source.find("v")).isInstanceOf(Throttled.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatIsNoPictureIsMalformed() {
        server.answers(200, "text/html", "<html>");
        assertThatThrownBy(() -> source.find("v")).isInstanceOf(Malformed.class).hasMessageContaining("text/html");
    }

    @Test
    void aTornPictureIsMalformed() {
        byte[] whole = picture("png", 32, 18);
        server.answers(200, "image/png", Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> source.find("v"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("cannot be decoded");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aHugePictureIsRefusedBeforeRoomIsMadeForIt() {
        byte[] huge = picture("png", 16, 16);
        // width and height in the header of a PNG, big-endian at bytes 16 and 20
        huge[17] = 0x7F;
        server.answers(200, "image/png", huge);
        assertThatThrownBy(() -> source.find("v")).isInstanceOf(Malformed.class).hasMessageContaining("more than 64");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        server.answers(200, "image/jpeg", new byte[MOST_BYTES + 1]);
        assertThatThrownBy(() -> source.find("v"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("larger than 4096 bytes");
    }
}
