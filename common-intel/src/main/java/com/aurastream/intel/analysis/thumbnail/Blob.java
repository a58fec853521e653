package com.aurastream.intel.analysis.thumbnail;

import java.util.Optional;

/**
 * An area of one colour.
 *
 * @param left its first column
 * @param top its first row
 * @param right its last column
 * @param bottom its last row
 * @param pixels how many pixels it has
 * @param boundary how many sides of its pixels are its outline
 * @param contrast mean difference of lightness across the outline
 * @param colour its mean colour
 */
record Blob(int left, int top, int right, int bottom, int pixels, int boundary, double contrast, Oklab colour) {

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /** Mean width of its strokes: twice the area over the outline, which is exact for long strokes. */
    double stroke() {
        return 2.0 * pixels / boundary;
    }

    /** The smallest box around both. */
    static Blob around(Blob one, Blob other) {
        return new Blob(
                Math.min(one.left, other.left),
                Math.min(one.top, other.top),
                Math.max(one.right, other.right),
                Math.max(one.bottom, other.bottom),
                one.pixels + other.pixels,
                one.boundary + other.boundary,
                Math.min(one.contrast, other.contrast),
                one.colour);
    }

    /** The box around all; absent for none. */
    static Optional<Blob> around(Iterable<Blob> blobs) {
        Optional<Blob> box = Optional.empty();
        for (Blob blob : blobs) {
            box = Optional.of(box.map(b -> around(b, blob)).orElse(blob));
        }
        return box;
    }
}
