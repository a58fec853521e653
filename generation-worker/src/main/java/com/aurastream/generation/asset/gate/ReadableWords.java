package com.aurastream.generation.asset.gate;

import java.util.Locale;
import java.util.Optional;

/** Words can be read: by contrast and by size. */
public final class ReadableWords implements Rule {

    /** WCAG 2.2, success criterion 1.4.3, for text of any size. */
    private static final double LEAST_CONTRAST = 4.5;

    /** In pixels: an E has three bars and two gaps, and its outline needs a row too. */
    public static final double LEAST_CAPITAL = 6;

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.words().flatMap(ReadableWords::unreadable);
    }

    private static Optional<String> unreadable(Candidate.Words words) {
        if (words.contrast() < LEAST_CONTRAST) {
            return Optional.of(
                    String.format(Locale.ROOT, "has words of a contrast of %.1f, not 4.5 or more", words.contrast()));
        }
        return words.capital() >= LEAST_CAPITAL
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "has letters of %.1f pixels, too small to be read", words.capital()));
    }
}
