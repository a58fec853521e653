package com.aurastream.generation.asset;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import java.util.List;

/** What tells the parts of one order apart that are of the same kind. */
final class Mood {

    private static final List<String> FACES = List.of(
            "hyped: mouth wide open, eyes wide open",
            "laughing so hard that the eyes are shut",
            "crying with big tears",
            "raging: teeth bared, brows down",
            "in love: eyes as hearts");

    private static final List<String> MOTIFS = List.of(
            "a motif of greeting, seen from close",
            "a motif of time and planning, seen from the side",
            "a motif of thanks, seen from above");

    private Mood() {}

    /** The mood of a part. */
    static String of(ClaimedPart part) {
        List<String> moods = part.kind() == AssetKind.EMOTE ? FACES : MOTIFS;
        return moods.get(ordinal(part) % moods.size());
    }

    /** Whether there is another part of the same kind, so that it has to be told apart. An emote always has a face. */
    static boolean isNeeded(ClaimedPart part) {
        return part.kind() == AssetKind.EMOTE
                || part.order().parts().stream()
                                .filter(kind -> kind == part.kind())
                                .count()
                        > 1;
    }

    /** How many parts of the same kind come before it. */
    private static int ordinal(ClaimedPart part) {
        List<AssetKind> parts = part.order().parts();
        return (int) parts.subList(0, Math.min(part.place(), parts.size())).stream()
                .filter(kind -> kind == part.kind())
                .count();
    }
}
