package com.aurastream.generation.asset.gate;

import java.util.Locale;
import java.util.Optional;

/** What was cut out of the drawing has the shape of the file, so that nothing round becomes an egg. */
final class Undistorted implements Rule {

    /** A third of what people notice on faces, about 3 %; cutting at whole pixels would cost up to 0.2 %. */
    private static final double MOST = 1.01;

    @Override
    public Optional<String> broken(Candidate candidate) {
        double stretch = candidate
                .window()
                .stretch(candidate.size().width(), candidate.size().height());
        return stretch <= MOST
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "is stretched one way by %.0f %%", 100 * (stretch - 1)));
    }
}
