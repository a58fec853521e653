package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.world.ThumbnailSpec;
import com.aurastream.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /vi/{videoId}/{name}.jpg} as on {@code i.ytimg.com}. What there is not is answered with 404 and a grey picture, as there.
 */
@RestController
public class ThumbnailController {

    private static final Duration FRESH = Duration.ofHours(2);

    private final World world;
    private final ThumbnailPictures pictures;
    private final Clock clock;

    /** Of a world, at the clock's now. */
    public ThumbnailController(World world, ThumbnailPictures pictures, Clock clock) {
        this.world = world;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** One picture. */
    @GetMapping("/vi/{videoId}/{name}.jpg")
    public ResponseEntity<byte[]> picture(@PathVariable("videoId") String videoId, @PathVariable("name") String name) {
        Optional<ThumbnailSpec> spec = world.thumbnail(videoId, clock.instant());
        Optional<ThumbnailSize> size = ThumbnailSize.named(name);
        boolean there = spec.isPresent()
                && size.isPresent()
                && (size.get() != ThumbnailSize.MAXRESDEFAULT || spec.get().maxres());
        return there ? found(pictures.jpeg(spec.get(), size.get())) : missing();
    }

    private static ResponseEntity<byte[]> found(byte[] jpeg) {
        CRC32 sum = new CRC32();
        sum.update(jpeg);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Long.toString(sum.getValue()))
                .body(jpeg);
    }

    private ResponseEntity<byte[]> missing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.IMAGE_JPEG)
                .body(pictures.placeholder());
    }
}
