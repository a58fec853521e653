package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import java.util.Locale;
import java.util.Optional;

/** The smallest emote or badge can be told from a dark chat and from a light one. */
final class Legible implements Rule {

    /** The grounds of Twitch's chat, dark and light. */
    private static final int DARK = 0x18181B;

    private static final int LIGHT = 0xFFFFFF;

    /** Standard deviation of lightness, of 100. Measured at 28 pixels: good emotes 24 and more, a speck or a ghost 4 and less. */
    static final double LEAST_SPREAD = 8;

    /**
     * Change of lightness from pixel to pixel, of 100. Measured at 28 pixels: a plain disc whose contrast with the chat is the 3 : 1 that WCAG
     * 2.2 asks of graphics (success criterion 1.4.11) has 2.3 in a dark chat and 2.6 in a light one; good emotes have 10 to 18.
     */
    static final double LEAST_EDGES = 2.5;

    @Override
    public Optional<String> broken(Candidate candidate) {
        if (!candidate.kind().transparent() || !candidate.isSmallest()) {
            return Optional.empty();
        }
        return faint(candidate.shown().on(DARK), "dark")
                .or(() -> faint(candidate.shown().on(LIGHT), "light"));
    }

    private static Optional<String> faint(Picture seen, String ground) {
        double spread = Tones.spread(seen);
        double edges = Tones.edges(seen);
        return spread >= LEAST_SPREAD && edges >= LEAST_EDGES
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "can hardly be made out in a %s chat (spread of lightness %.1f of at least %.0f,"
                                + " edges %.1f of at least %.1f)",
                        ground,
                        spread,
                        LEAST_SPREAD,
                        edges,
                        LEAST_EDGES));
    }
}
