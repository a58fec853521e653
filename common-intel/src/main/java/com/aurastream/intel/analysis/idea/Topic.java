package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.title.RisingTerm;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a video could be about.
 *
 * @param text lower case, as in the title intel
 * @param display as titles write it
 * @param language ISO 639 code, {@code mul} or {@code unknown}
 * @param rank 0 for what is proven to perform or to rise, 1 for phrases, 2 for single words: the lower ranks are used up
 *     first
 */
record Topic(String text, String display, String language, int rank) {

    /**
     * The topics of a game, each once: phrases, words and tags of the intel. Unproven ones must be in a language that has
     * templates.
     *
     * @param vague tells the terms that say too little to be a topic
     */
    static List<Topic> of(TitleIntel intel, Predicate<String> vague) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        Stream.of(intel.phrases(), intel.keywords(), intel.tags())
                .flatMap(List::stream)
                .map(Topic::of)
                .forEach(topic -> topics.merge(topic.text(), topic, Topic::better));
        intel.rising().forEach(rising -> topics.merge(rising.text(), of(rising), Topic::better));
        return topics.values().stream()
                .filter(topic -> !vague.test(topic.text()))
                .filter(topic -> topic.rank() == 0 || TitleTemplates.isAtHomeIn(topic.language()))
                .toList();
    }

    private static Topic of(TitleTerm term) {
        boolean proven = term.significant() && term.logOdds().value() > 0;
        return of(term.text(), term.display(), term.language(), proven);
    }

    private static Topic of(RisingTerm term) {
        return of(term.text(), term.display(), term.language(), term.significant());
    }

    private static Topic of(String text, String display, String language, boolean proven) {
        int rank = proven ? 0 : text.contains(" ") ? 1 : 2;
        return new Topic(text, display, language, rank);
    }

    private static Topic better(Topic first, Topic second) {
        return second.rank < first.rank ? second : first;
    }

    /** Whether both have a word in common. */
    boolean resembles(Topic other) {
        Set<String> words = words();
        words.retainAll(other.words());
        return !words.isEmpty();
    }

    private Set<String> words() {
        return new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
    }
}
