package com.aurastream.intel.analysis.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether other words say the same. Prose cannot be understood here, so the rule is strict: a clause stays a clause with the same numbers,
 * games, quoted words and times in the same order, as many negations and the same key terms, and every other word is one of the composed text or
 * of a short list that claims nothing. What passes can be read differently, but not found to state another number, game, hour or relation.
 */
public final class Rewording {

    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final double LONGEST_MULTIPLE = 1.5;

    private static final Set<String> NEUTRAL =
            Set.of(("a an and are as at be been being but by comes coming currently differently does for from get gets"
                            + " give gives go goes has have here in into is it its look looks meanwhile now of on or put said say says see sees show shows"
                            + " so stand stands stay stays that the their them then there these they this those to upcoming was were what when where"
                            + " whereas which while with you your")
                    .split(" "));
    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "none", "never", "nothing", "nobody", "without", "cannot", "nor", "neither", "hardly",
            "little", "few");
    private static final List<String> KEY_TERMS = List.of(
            "viewers per stream",
            "typical hour",
            "odds of the best third",
            "reliably better",
            "reliable difference",
            "reliably more room",
            "middle",
            "room",
            "stands out",
            "history",
            "interval",
            "proven",
            "performance",
            "title",
            "plan",
            "golden hours",
            "too little",
            "too few");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[.;])(?:\\s+|$)");
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:[.,:]\\d+)*(?:\\s*%|\\s(?:times|hours?|days?|games)\\b)?"
                    + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|first|second|third"
                    + "|fourth|quarter|half|once|twice|double|triple|both)\\b");
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(?:january|february|march|april|june|july|august|september"
                    + "|october|november|december|utc|today|tomorrow|tonight|morning|evening|night|noon|midnight|am|pm|week|weekend)\\b|\\bMay\\b");
    private static final Pattern MASK = Pattern.compile("[\\uE000-\\uF8FF]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,;:%()'’–—\\uE000-\\uF8FF-]*");

    private final List<String> masked;
    private final String headline;
    private final String summary;
    private final Set<String> words;

    /**
     * Rewordings of a playbook.
     *
     * @param composed the playbook as it was composed
     * @param games what a person calls its games
     */
    public Rewording(Playbook composed, List<String> games) {
        masked = Stream.concat(
                        quoted(composed.headline() + " " + composed.summary()),
                        games.stream()
                                .sorted(Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder())))
                .distinct()
                .toList();
        headline = mask(composed.headline());
        summary = mask(composed.summary());
        words = new TreeSet<>(words(headline + " " + summary));
    }

    /**
     * Why other words are refused; empty when they say the same.
     *
     * @param newHeadline for the headline
     * @param newSummary for the summary
     */
    public Optional<String> flaw(String newHeadline, String newSummary) {
        if (MASK.matcher(newHeadline + newSummary).find()) {
            return Optional.of("it holds signs of no language");
        }
        return flaw("headline", headline, mask(newHeadline.strip()), LONGEST_HEADLINE)
                .or(() -> flaw("summary", summary, mask(newSummary.strip()), LONGEST_SUMMARY));
    }

    private Optional<String> flaw(String part, String composed, String other, int longest) {
        if (other.isEmpty()) {
            return Optional.of("the " + part + " is empty");
        }
        if (other.length() > Math.min(longest, LONGEST_MULTIPLE * composed.length())) {
            return Optional.of("the " + part + " is too long");
        }
        if (!PLAIN.matcher(other).matches() || other.toLowerCase(Locale.ROOT).contains("www.")) {
            return Optional.of("the " + part + " holds more than plain sentences");
        }
        Optional<String> foreign = words(other).stream()
                .filter(word -> !words.contains(word) && !NEUTRAL.contains(word))
                .findFirst();
        return foreign.map(word -> "the " + part + " brings in the word '" + word + "'")
                .or(() -> clausesDiffer(composed, other)
                        ? Optional.of("the " + part + " does not say the same clause by clause")
                        : Optional.empty());
    }

    private static boolean clausesDiffer(String composed, String other) {
        List<Clause> left = new ArrayList<>(clauses(composed));
        List<Clause> others = clauses(other);
        return left.size() != others.size() || !others.stream().allMatch(left::remove);
    }

    private static List<Clause> clauses(String text) {
        return CLAUSE_END
                .splitAsStream(text)
                .filter(clause -> !clause.isBlank())
                .map(Clause::of)
                .toList();
    }

    /** What a clause states; two that are equal state the same as far as can be checked. */
    private record Clause(
            List<String> numbers, List<String> names, List<String> times, long negations, Set<String> keyTerms) {

        static Clause of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            Set<String> terms = new TreeSet<>(KEY_TERMS);
            terms.removeIf(term -> !lower.contains(term));
            return new Clause(
                    all(NUMBER, lower),
                    all(MASK, text),
                    all(TIME, lower),
                    words(text).stream().filter(Clause::negates).count(),
                    terms);
        }

        private static boolean negates(String word) {
            return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
        }

        private static List<String> all(Pattern pattern, String text) {
            return pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(found -> found.replace(" ", ""))
                    .toList();
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Stream<String> quoted(String text) {
        return Pattern.compile("“[^”]*”").matcher(text).results().map(MatchResult::group);
    }

    /** Names and quoted words give way to one character each, so that nothing in them is taken for a word, a number or an end. */
    private String mask(String text) {
        String result = text;
        for (int i = 0; i < masked.size(); i++) {
            String sign = String.valueOf((char) ('\uE000' + i));
            result = whole(masked.get(i)).apply(result).replaceAll(Matcher.quoteReplacement(sign));
        }
        return result;
    }

    private static Function<String, Matcher> whole(String name) {
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return pattern::matcher;
    }
}
