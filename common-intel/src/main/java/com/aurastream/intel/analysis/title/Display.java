package com.aurastream.intel.analysis.title;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a phrase is shown: as most titles write it, but not shouted. */
final class Display {

    private static final int LONGEST_ABBREVIATION = 3;

    private Display() {}

    /** The most frequent of the surface forms, at least one. */
    static String of(List<String> surfaces) {
        Map<String, Integer> counts = new TreeMap<>();
        surfaces.forEach(surface -> counts.merge(surface, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> e) -> isShouted(e.getKey()))
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> isShouted(e.getKey()) ? titleCase(e.getKey()) : e.getKey())
                .orElse("");
    }

    private static boolean isShouted(String text) {
        for (String word : text.split(" ", -1)) {
            if (word.length() > LONGEST_ABBREVIATION && isCapital(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase)
                && word.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String titleCase(String text) {
        StringBuilder result = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
            result.append(result.isEmpty() ? "" : " ")
                    .append(word, 0, first)
                    .append(TitleTokenizer.folded(word.substring(first)));
        }
        return result.toString();
    }
}
