package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Hook.Kind;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.TitlePattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Facts as words of a sentence, in English, times in UTC. */
final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final double TWO_DECIMALS_BELOW = 10;

    private Wording() {}

    /** Such as {@code Tuesday 24 November, 19:00 UTC}. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** Such as {@code 1.84 times}. */
    static String times(Estimate multiple) {
        return number(multiple.value()) + " times";
    }

    /** Such as {@code 90 % interval 1.42 to 2.39}. */
    static String interval(Estimate estimate) {
        return "90 % interval " + number(estimate.lo()) + " to " + number(estimate.hi());
    }

    /** Such as {@code 40 %}; less than one percent keeps a decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, 100 * share < 1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    /** Such as {@code A, B and C}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Such as {@code a title in Portuguese with “ao vivo”}, or {@code a title that asks a question}. */
    static String title(Hook hook) {
        return hook.kind() == Kind.PATTERN
                ? "a title that " + pattern(TitlePattern.valueOf(hook.text().toUpperCase(Locale.ROOT)))
                : "a title" + language(hook) + " with " + quoted(hook.text());
    }

    /** In the marks in which texts name words of others. */
    static String quoted(String text) {
        return "“" + text + "”";
    }

    private static String language(Hook hook) {
        return hook.language()
                .filter(code -> !code.equals("en"))
                .map(code -> " in " + Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .orElse("");
    }

    private static String pattern(TitlePattern pattern) {
        return switch (pattern) {
            case QUESTION -> "asks a question";
            case NUMBER -> "holds a number";
            case LISTICLE -> "counts what it shows";
            case HOW_TO -> "promises to show how";
            case FIRST_PERSON -> "is told in the first person";
            case CAPS_WORD -> "holds a word in capitals";
            case ALL_CAPS -> "is all in capitals";
            case EMOJI -> "holds an emoji";
            case BRACKETS -> "holds something in brackets";
            case VERSUS -> "sets one against another";
            case HASHTAG -> "holds a hashtag";
            case EXCLAMATION -> "exclaims";
            case ELLIPSIS -> "trails off";
            case BAR -> "joins two titles with a bar";
            case LENGTH_SHORT -> "has at most 35 characters";
            case LENGTH_MEDIUM -> "has 36 to 60 characters";
            case LENGTH_LONG -> "has more than 60 characters";
        };
    }

    private static String number(double multiple) {
        return String.format(Locale.ROOT, multiple < TWO_DECIMALS_BELOW ? "%.2f" : "%.0f", multiple);
    }
}
