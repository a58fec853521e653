package com.aurastream.simulator.gemini;

import com.aurastream.simulator.drawing.Artist;
import com.aurastream.simulator.drawing.PictureSize;
import com.aurastream.simulator.fault.FaultKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** An answer that is a picture, or what goes wrong with one. */
final class DrawnAnswer {

    private static final PictureSize TINY = new PictureSize(16, 16);
    private static final String PNG = "png";

    private DrawnAnswer() {}

    static Map<String, Object> of(Prompt prompt, String model, Optional<FaultKind> fault) {
        if (fault.filter(kind -> kind == FaultKind.NO_IMAGE).isPresent()) {
            return GeminiJson.withoutPicture(prompt, model);
        }
        return GeminiJson.picture(prompt, model, file(prompt, fault));
    }

    private static byte[] file(Prompt prompt, Optional<FaultKind> fault) {
        PictureSize size = prompt.pictureSize();
        if (fault.isEmpty()) {
            return drawn(prompt, size, PNG);
        }
        return switch (fault.get()) {
            case BLANK -> Artist.file(Artist.blank(size), PNG);
            case WRONG_FORMAT -> drawn(prompt, size, "gif");
            case TRUNCATED_IMAGE -> half(drawn(prompt, size, PNG));
            case TINY -> drawn(prompt, TINY, PNG);
            default -> drawn(prompt, size, PNG);
        };
    }

    private static byte[] drawn(Prompt prompt, PictureSize size, String format) {
        return Artist.file(Artist.draw(prompt.text(), size), format);
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }
}
