package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import java.util.Locale;
import java.util.Optional;

/** Something is to be seen: more than one flat colour, or one that fades. */
final class NotBlank implements Rule {

    /**
     * Bits per pixel in 4,096 colours. Measured: one colour 0, a plain disc on a plain ground 0.8, a fade from corner to corner 3 and
     * more, drawings 1.5 and more.
     */
    private static final double LEAST_BITS = 0.4;

    /** Standard deviation of lightness, of 100. Measured: one colour 0, noise of a camera 1, drawings 9 and more. */
    private static final double LEAST_SPREAD = 3;

    private static final int VISIBLE = 128;

    @Override
    public Optional<String> broken(Candidate candidate) {
        Picture shown = candidate.shown();
        double bits = Tones.entropy(shown, VISIBLE);
        double spread = Tones.spread(shown.on(0));
        return bits >= LEAST_BITS && spread >= LEAST_SPREAD
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "is blank (%.2f bits, spread of lightness %.1f)", bits, spread));
    }
}
