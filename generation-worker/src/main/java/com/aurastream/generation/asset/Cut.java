package com.aurastream.generation.asset;

import com.aurastream.generation.asset.gate.Candidate;
import com.aurastream.generation.asset.lettering.Inks;
import com.aurastream.generation.asset.lettering.Lettering;
import com.aurastream.generation.asset.picture.Cutout;
import com.aurastream.generation.asset.picture.Framing;
import com.aurastream.generation.asset.picture.Picture;
import com.aurastream.generation.asset.picture.PictureReader;
import com.aurastream.generation.asset.picture.PictureWriter;
import com.aurastream.generation.asset.picture.Resampler;
import com.aurastream.generation.asset.picture.Sticker;
import com.aurastream.generation.asset.picture.UnreadablePictureException;
import com.aurastream.generation.asset.picture.Window;
import com.aurastream.intel.generation.AssetKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A drawing that is cut to a kind's shape.
 *
 * @param kind the kind
 * @param picture what is scaled
 * @param window the part of it that is shown
 * @param drawn the same part in the drawing's own pixels
 */
record Cut(AssetKind kind, Picture picture, Window window, Window drawn) {

    private static final int WHITE = 0xFFFFFF;

    /** How many times as large as the largest file a sticker is worked on; its contour is smooth then. */
    private static final int FINER = 4;

    static Cut of(Picture drawing, AssetKind kind) {
        return kind.transparent() ? sticker(drawing, kind) : scene(drawing, kind);
    }

    private static Cut scene(Picture drawing, AssetKind kind) {
        Picture whole = drawing.isOpaque() ? drawing : drawing.on(WHITE);
        AssetKind.Size size = kind.sizes().get(0);
        Window window = Framing.largest(whole, size.width(), size.height());
        return new Cut(kind, whole, window, window);
    }

    private static Cut sticker(Picture drawing, AssetKind kind) {
        if (!Cutout.isPossible(drawing)) {
            throw new UnfitAssetException(String.format(
                    Locale.ROOT,
                    "The background that was drawn is not plain (%.0f %% of its border are of one colour), so it cannot be made"
                            + " transparent.",
                    100 * Cutout.plainness(drawing)));
        }
        Picture free = Cutout.of(drawing);
        Window square = Sticker.square(free)
                .orElseThrow(
                        () -> new UnfitAssetException("The drawing is blank: without its background nothing is left."));
        int edge = FINER * kind.sizes().get(0).width();
        Picture sticker = Sticker.outlined(Resampler.scale(free, square, edge, edge));
        return new Cut(kind, sticker, new Window(0, 0, edge, edge), square);
    }

    /** The files of all sizes, largest first. */
    List<Candidate> candidates(Optional<Lettering> text) {
        Optional<Inks> inks = text.map(words -> words.inks(scaled(kind.sizes().get(0))));
        return kind.sizes().stream().map(size -> candidate(size, text, inks)).toList();
    }

    private Picture scaled(AssetKind.Size size) {
        return Resampler.scale(picture, window, size.width(), size.height());
    }

    private Candidate candidate(AssetKind.Size size, Optional<Lettering> text, Optional<Inks> inks) {
        Picture plain = scaled(size);
        Picture lettered =
                text.map(words -> words.on(plain, inks.orElseThrow())).orElse(plain);
        PictureWriter.File file = PictureWriter.write(lettered, kind.maxBytes());
        return new Candidate(
                kind, size, drawn, file, readBack(file), text.map(words -> words(words, inks.orElseThrow(), size)));
    }

    private static Candidate.Words words(Lettering lettering, Inks inks, AssetKind.Size size) {
        return new Candidate.Words(inks.contrast(), lettering.capital(size.width(), size.height()));
    }

    private static Picture readBack(PictureWriter.File file) {
        try {
            return PictureReader.read(file.content());
        } catch (UnreadablePictureException e) {
            throw new IllegalStateException("what was written cannot be read: " + e.getMessage(), e);
        }
    }
}
