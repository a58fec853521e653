package com.aurastream.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words to look for: alternatives separated by {@code |}, each of which is a list of words that must all stand in the text;
 * a word after {@code -} must not.
 */
public final class SearchText {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OR = Pattern.compile("\\s*\\|\\s*|\\s+/\\s+");

    private final List<Alternative> alternatives;

    private record Alternative(List<String> wanted, List<String> unwanted) {

        boolean matches(String padded) {
            for (String word : wanted) {
                if (!padded.contains(word)) {
                    return false;
                }
            }
            return unwanted.stream().noneMatch(padded::contains);
        }
    }

    private SearchText(List<Alternative> alternatives) {
        this.alternatives = alternatives;
    }

    /** Reads the parameter {@code q}. */
    public static SearchText parse(String q) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : OR.split(q, 0)) {
            if (!part.isBlank()) {
                alternatives.add(alternative(part));
            }
        }
        return new SearchText(List.copyOf(alternatives));
    }

    private static Alternative alternative(String part) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (String raw : part.trim().split("\\s+", 0)) {
            List<String> into = raw.length() > 1 && raw.startsWith("-") ? unwanted : wanted;
            into.addAll(words(raw));
        }
        return new Alternative(List.copyOf(wanted), List.copyOf(unwanted));
    }

    private static List<String> words(String text) {
        return List.of(normalise(text).trim().split(" ", 0)).stream()
                .filter(word -> !word.isEmpty())
                .map(SearchText::padded)
                .toList();
    }

    /** Scripts without spaces between words are searched for the bare characters. */
    private static String padded(String word) {
        return word.chars().allMatch(c -> c < 0x2E80) ? " " + word + " " : word;
    }

    /** The form of a text that {@link #matches} reads: lower-case words with a space before and after each. */
    public static String normalise(String text) {
        return " "
                + NOT_WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .trim() + " ";
    }

    /**
     * Whether a text holds the words.
     *
     * @param normalised a text from {@link #normalise}
     */
    public boolean matches(String normalised) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(a -> a.matches(normalised));
    }
}
