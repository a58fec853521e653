package com.aurastream.generation.asset.gate;

import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.PictureWriter;
import com.aurastream.generation.asset.picture.Window;
import com.aurastream.intel.generation.AssetKind;
import java.util.Optional;

/**
 * A file that is to be delivered.
 *
 * @param kind what it is
 * @param size the size that was wanted
 * @param window the part of the drawing that it shows, in the drawing's pixels
 * @param file the file
 * @param shown what the file shows, read back from it
 * @param words the words on it, if any
 */
public record Candidate(
        AssetKind kind,
        AssetKind.Size size,
        Window window,
        PictureWriter.File file,
        Picture shown,
        Optional<Words> words) {

    /**
     * Words on a picture.
     *
     * @param contrast of fill and outline by WCAG, 1 to 21
     * @param capital height of a capital letter in pixels
     */
    public record Words(double contrast, double capital) {}

    /** Whether it is the smallest of its kind. */
    boolean isSmallest() {
        return size.equals(kind.sizes().get(kind.sizes().size() - 1));
    }
}
