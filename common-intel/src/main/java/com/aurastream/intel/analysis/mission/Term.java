package com.aurastream.intel.analysis.mission;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or phrase that a title or tag carries or not. Written together, apart, with a hyphen or as a hashtag is the same, as is a
 * plural in "s", because topics are found that way too.
 */
final class Term {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
    private static final int SHORTEST_PLURAL = 5;

    private final String joined;
    private final boolean unspaced;

    Term(String text) {
        this.joined = String.join("", words(text));
        this.unspaced = UNSPACED.matcher(joined).find();
    }

    /** Whether a run of whole words of the text is this term; in scripts without spaces, whether the text contains it. */
    boolean isIn(String text) {
        List<String> words = words(text);
        if (joined.isEmpty()) {
            return false;
        }
        if (unspaced) {
            return String.join("", words).contains(joined);
        }
        for (int first = 0; first < words.size(); first++) {
            if (beginsAt(words, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(List<String> words, int first) {
        StringBuilder run = new StringBuilder();
        for (int i = first; i < words.size() && run.length() < joined.length(); i++) {
            run.append(words.get(i));
        }
        return joined.contentEquals(run);
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\u0307", "");
        return Arrays.stream(BETWEEN.split(folded, -1))
                .filter(word -> !word.isEmpty())
                .map(Term::singular)
                .toList();
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
