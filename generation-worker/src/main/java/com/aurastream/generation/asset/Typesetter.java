package com.aurastream.generation.asset;

import com.aurastream.generation.asset.gate.ReadableWords;
import com.aurastream.generation.asset.lettering.Lettering;
import com.aurastream.generation.asset.lettering.OutlineFont;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets the words of an order for a kind, or says why they cannot be set. */
final class Typesetter {

    private final OutlineFont font;

    Typesetter(OutlineFont font) {
        this.font = font;
    }

    /**
     * The words of a part, if it has any. Of an order of several kinds they go on those that they were meant for: not on the emotes
     * and badges of a mixed pack, where nobody could read them.
     *
     * @throws UnfitAssetException for good, when they hold a character that there is no letter for, or are too long
     */
    Optional<Lettering> set(ClaimedPart part) {
        return part.order()
                .text()
                .map(OutlineFont::tidied)
                .filter(text -> !text.isEmpty())
                .filter(text -> !isAside(part))
                .map(text -> fitted(text, part));
    }

    private static boolean isAside(ClaimedPart part) {
        return part.kind().transparent() && part.order().parts().stream().anyMatch(kind -> !kind.transparent());
    }

    private Lettering fitted(String text, ClaimedPart part) {
        font.unknown(text).ifPresent(character -> {
            throw UnfitAssetException.forGood(
                    "The text holds the character " + character
                            + ", for which there is no letter here: Latin, Greek and Cyrillic letters, digits and signs can be written.");
        });
        AssetKind kind = part.kind();
        AssetKind.Size size = kind.sizes().get(0);
        Lettering lettering = Lettering.fitted(
                font, text, Recipe.of(kind).box(), (double) size.width() / size.height(), colours(part));
        requireReadable(lettering, kind);
        return lettering;
    }

    private static List<Integer> colours(ClaimedPart part) {
        return BrandColour.of(part.order().colors()).stream()
                .map(BrandColour::rgb)
                .toList();
    }

    private static void requireReadable(Lettering lettering, AssetKind kind) {
        AssetKind.Size smallest = kind.sizes().get(kind.sizes().size() - 1);
        double capital = lettering.capital(smallest.width(), smallest.height());
        if (capital < ReadableWords.LEAST_CAPITAL) {
            throw UnfitAssetException.forGood(String.format(
                    Locale.ROOT,
                    "The text is too long: at %d × %d pixels its letters would be %.1f pixels high, and they have to be %.0f.",
                    smallest.width(),
                    smallest.height(),
                    capital,
                    ReadableWords.LEAST_CAPITAL));
        }
    }
}
