package com.aurastream.intel.analysis.thumbnail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a picture that is covered by lines of writing: a heuristic. Areas of one colour that are shaped and contrasted like letters
 * (strokes narrow for their height, as in the stroke width transform of Epshtein, Ofek and Wexler 2010) are strung together where
 * three or more of like height and colour stand beside each other; the area is that of the boxes around these lines.
 *
 * <p>It takes writing in one flat colour with visible edges. It does not see script that hangs together, letters below {@value #LEAST_HEIGHT}
 * of the picture's height (nobody reads them at the size of a list either), and may take fences and windows for
 * writing.
 */
final class TextArea {

    static final double LEAST_HEIGHT = 0.045;
    private static final double MOST_HEIGHT = 0.5;
    private static final double LEAST_CONTRAST = 0.2;
    private static final int FEWEST_LETTERS = 3;

    private TextArea() {}

    /** The share of the picture, 0 to 1. */
    static double of(Picture picture) {
        boolean[] covered = new boolean[picture.size()];
        for (Blob line : lines(picture)) {
            for (int y = line.top(); y <= line.bottom(); y++) {
                for (int x = line.left(); x <= line.right(); x++) {
                    covered[y * picture.width() + x] = true;
                }
            }
        }
        int pixels = 0;
        for (boolean c : covered) {
            pixels += c ? 1 : 0;
        }
        return (double) pixels / covered.length;
    }

    private static List<Blob> lines(Picture picture) {
        List<Blob> letters = Blobs.of(picture).stream()
                .filter(blob -> isLetter(blob, picture.height()))
                .sorted(Comparator.comparingInt(Blob::left).thenComparingInt(Blob::top))
                .toList();
        List<List<Blob>> lines = new ArrayList<>();
        for (Blob letter : letters) {
            lines.stream()
                    .filter(line -> continues(line.get(line.size() - 1), letter))
                    .findFirst()
                    .ifPresentOrElse(line -> line.add(letter), () -> lines.add(new ArrayList<>(List.of(letter))));
        }
        return lines.stream()
                .filter(line -> line.size() >= FEWEST_LETTERS)
                .flatMap(line -> Blob.around(line).stream())
                .toList();
    }

    private static boolean isLetter(Blob blob, int pictureHeight) {
        double height = (double) blob.height() / pictureHeight;
        double shape = (double) blob.width() / blob.height();
        double fill = (double) blob.pixels() / (blob.width() * blob.height());
        return height >= LEAST_HEIGHT
                && height <= MOST_HEIGHT
                && shape >= 0.1
                && shape <= 1.8
                && fill >= 0.2
                && fill <= 0.95
                && blob.stroke() <= 0.36 * blob.height()
                && blob.contrast() >= LEAST_CONTRAST;
    }

    /** Whether a letter stands on the right of another one in the same line. */
    private static boolean continues(Blob last, Blob letter) {
        double smaller = Math.min(last.height(), letter.height());
        double larger = Math.max(last.height(), letter.height());
        int shared = Math.min(last.bottom(), letter.bottom()) - Math.max(last.top(), letter.top()) + 1;
        return larger <= 1.6 * smaller
                && shared >= 0.6 * smaller
                && letter.left() - last.right() <= larger
                && last.colour().distance(letter.colour()) < 0.12;
    }
}
