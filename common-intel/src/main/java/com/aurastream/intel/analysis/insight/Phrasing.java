package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.prediction.Words;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.TitlePattern;

/** Numbers and patterns in the sentences of insights. */
final class Phrasing {

    private Phrasing() {}

    /** Such as {@code 2.4 times (1.6 to 3.5)}. */
    static String times(Estimate ratio) {
        return Words.number(ratio.value()) + " times " + interval(ratio);
    }

    /** Such as {@code (1.6 to 3.5)}. */
    static String interval(Estimate estimate) {
        return "(" + Words.number(estimate.lo()) + " to " + Words.number(estimate.hi()) + ")";
    }

    /** What titles of a pattern do, after {@code titles that}. */
    static String pattern(TitlePattern pattern) {
        return switch (pattern) {
            case QUESTION -> "ask a question";
            case NUMBER -> "hold a number";
            case LISTICLE -> "count what they show";
            case HOW_TO -> "promise to show how";
            case FIRST_PERSON -> "are told by the player";
            case CAPS_WORD -> "shout one word in capitals";
            case ALL_CAPS -> "are written in capitals";
            case EMOJI -> "hold an emoji";
            case BRACKETS -> "hold something in brackets";
            case VERSUS -> "set one against another";
            case HASHTAG -> "hold a hashtag";
            case EXCLAMATION -> "exclaim";
            case ELLIPSIS -> "trail off";
            case BAR -> "join two parts with a bar";
            case LENGTH_SHORT -> "have at most 35 characters";
            case LENGTH_MEDIUM -> "have 36 to 60 characters";
            case LENGTH_LONG -> "have more than 60 characters";
        };
    }

    /** What to do, after {@code Next time,}. */
    static String advice(TitlePattern pattern) {
        return switch (pattern) {
            case QUESTION -> "ask a question in your title";
            case NUMBER -> "put a number into your title";
            case LISTICLE -> "count what you show in your title";
            case HOW_TO -> "promise in your title to show how";
            case FIRST_PERSON -> "tell it as your own story in your title";
            case CAPS_WORD -> "write one word of your title in capitals";
            case ALL_CAPS -> "write your title in capitals";
            case EMOJI -> "put an emoji into your title";
            case BRACKETS -> "put a part of your title in brackets";
            case VERSUS -> "set one against another in your title";
            case HASHTAG -> "put a hashtag into your title";
            case EXCLAMATION -> "end your title with an exclamation mark";
            case ELLIPSIS -> "let your title trail off";
            case BAR -> "join two parts of your title with a bar";
            case LENGTH_SHORT -> "keep your title at 35 characters or fewer";
            case LENGTH_MEDIUM -> "keep your title between 36 and 60 characters";
            case LENGTH_LONG -> "use more than 60 characters for your title";
        };
    }
}
