package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import java.util.Locale;
import java.util.Optional;

/** Emotes and badges stand free on a transparent ground, everything else has no hole. */
final class Transparency implements Rule {

    /** Alpha of 255 that nobody sees. */
    private static final int UNSEEN = 8;

    private static final int SOLID = 128;

    /** Below it there is hardly anything; a standing figure covers a quarter of its square. */
    private static final double LEAST_SOLID = 0.1;

    /** Above it the ground stayed; a disc that fills its square covers 79 %. */
    private static final double MOST_SOLID = 0.92;

    /** The part of the outermost pixels that the drawing may touch. */
    private static final double MOST_BORDER = 0.5;

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.kind().transparent() ? standing(candidate.shown()) : whole(candidate.shown());
    }

    private static Optional<String> whole(Picture shown) {
        return shown.isOpaque() ? Optional.empty() : Optional.of("has transparent pixels");
    }

    private static Optional<String> standing(Picture shown) {
        double solid = solid(shown);
        if (solid < LEAST_SOLID || solid > MOST_SOLID) {
            return Optional.of(String.format(Locale.ROOT, "is covered to %.0f %%, not to 10 to 92 %%", 100 * solid));
        }
        if (visibleCorners(shown) > 1) {
            return Optional.of("has corners that are not transparent");
        }
        double border = border(shown);
        return border <= MOST_BORDER
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "has a border that is not transparent to %.0f %%", 100 * border));
    }

    private static double solid(Picture shown) {
        int count = 0;
        for (int i = 0; i < shown.size(); i++) {
            count += shown.alpha(i) >= SOLID ? 1 : 0;
        }
        return (double) count / shown.size();
    }

    private static int visibleCorners(Picture shown) {
        int right = shown.width() - 1;
        int low = shown.height() - 1;
        int count = 0;
        for (int alpha :
                new int[] {shown.alpha(0, 0), shown.alpha(right, 0), shown.alpha(0, low), shown.alpha(right, low)}) {
            count += alpha > UNSEEN ? 1 : 0;
        }
        return count;
    }

    private static double border(Picture shown) {
        int count = 0;
        int all = 0;
        for (int y = 0; y < shown.height(); y++) {
            boolean whole = y == 0 || y == shown.height() - 1;
            for (int x = 0; x < shown.width(); x += whole ? 1 : Math.max(1, shown.width() - 1)) {
                all++;
                count += shown.alpha(x, y) > UNSEEN ? 1 : 0;
            }
        }
        return (double) count / all;
    }
}
