package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.world.ThumbnailSpec;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a drawn picture says about itself, so that a simulated model can see it: written as {@code {"aurastream": {...}}} into the
 * picture's {@link JpegComment}.
 *
 * @param videoId whose picture it is
 * @param words the heading
 * @param textShare part of the picture that the lines of the heading cover, 0 to 1
 * @param vividness how saturated it was drawn, 0 to 1
 * @param brightness how bright it was drawn, 0 to 1
 * @param detail how many small things it has, 0 to 1
 * @param seen what somebody who looks at it would say, one word per field
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PictureNote(
        String videoId,
        List<String> words,
        double textShare,
        double vividness,
        double brightness,
        double detail,
        Map<String, String> seen) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Wrapped(PictureNote aurastream) {}

    static PictureNote of(ThumbnailSpec spec) {
        return new PictureNote(
                spec.videoId(),
                spec.words(),
                Math.round(new Heading(spec).share() * 10_000) / 10_000.0,
                spec.vividness(),
                spec.brightness(),
                spec.detail(),
                spec.seen());
    }

    /** The note of a picture; absent when it has none, as every picture that was not drawn here. */
    public static Optional<PictureNote> read(byte[] jpeg) {
        return JpegComment.read(jpeg).flatMap(PictureNote::parse);
    }

    private static Optional<PictureNote> parse(String comment) {
        try {
            return Optional.ofNullable(JSON.readValue(comment, Wrapped.class).aurastream());
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(new Wrapped(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a picture's note can always be written", e);
        }
    }
}
