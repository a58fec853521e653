package com.aurastream.generation.asset.gate;

import java.util.Locale;
import java.util.Optional;

/** The drawing had enough pixels for the file. */
final class FineEnough implements Rule {

    /** 1,376 pixels across, which is what the models draw by default, make 1,920 at 1.4; at more than 2 everybody sees the blur. */
    private static final double MOST = 2;

    @Override
    public Optional<String> broken(Candidate candidate) {
        double magnified = candidate.size().width() / candidate.window().width();
        return magnified <= MOST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "would be blurred: the drawing has %.0f × %.0f pixels for it",
                        candidate.window().width(),
                        candidate.window().height()));
    }
}
