package com.aurastream.intel.analysis.title;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Function words by language, words of the medium, and words that number a series. */
final class StopWords {

    private static final Map<String, Set<String>> LISTS = lists();
    private static final Set<String> ENGLISH = LISTS.getOrDefault("en", Set.of());
    private static final Set<String> GENERIC = LISTS.getOrDefault("generic", Set.of());
    private static final Set<String> VAGUE = LISTS.getOrDefault("vague", Set.of());
    private static final Set<String> SERIAL = LISTS.getOrDefault("serial", Set.of());

    private StopWords() {}

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new TreeMap<>();
        Properties properties = WordLists.load("stopwords.properties");
        for (String name : properties.stringPropertyNames()) {
            lists.put(
                    name,
                    new LinkedHashSet<>(
                            Arrays.asList(properties.getProperty(name).trim().split("\\s+", -1))));
        }
        return Collections.unmodifiableMap(lists);
    }

    /** Function words by language code, in the order of the codes, without the lists that are no language. */
    static Map<String, Set<String>> byLanguage() {
        Map<String, Set<String>> languages = new TreeMap<>(LISTS);
        languages.remove("generic");
        languages.remove("serial");
        languages.remove("vague");
        return languages;
    }

    /**
     * Whether a word can neither begin nor end a phrase. English words count everywhere, since titles of any language
     * mix them in; those of other languages only in titles of that language ("die" is German there, English here).
     */
    static boolean isStopWord(String word, String language) {
        return ENGLISH.contains(word)
                || GENERIC.contains(word)
                || LISTS.getOrDefault(language, Set.of()).contains(word);
    }

    /** Whether the word says too little to be a topic without others, such as "base" or "gameplay". */
    static boolean isVague(String word) {
        return VAGUE.contains(word) || isStopWord(word, "");
    }

    /** Whether the word numbers the parts of a series, such as "episode". */
    static boolean isSerial(String word) {
        return SERIAL.contains(word);
    }
}
