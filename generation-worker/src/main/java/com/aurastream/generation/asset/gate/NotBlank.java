package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import java.util.Locale;
import java.util.Optional;

/** Something is to be seen: more than one flat colour, or one that fades. */
final class NotBlank implements Rule {

    /**
     * Bits per pixel in 4,096 colours. Measured: one colour and faint noise 0, a disc of one colour up to 0.2, a plain disc on a plain ground
     * 0.9, four flat shapes 1.6, a fade from blue to orange 4.0, drawings 3 to 6.5.
     */
    private static final double LEAST_BITS = 0.4;

    /** Standard deviation of lightness, of 100. Measured: faint noise 0.6, a fade of 16 steps of grey 1.3, drawings 18 and more. */
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
