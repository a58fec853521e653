package com.aurastream.intel.analysis.title;

import java.util.Locale;

/** What a title is built like, whatever it is about. */
public enum TitlePattern {
    /** Asks something. */
    QUESTION,
    /** Holds a number. */
    NUMBER,
    /** Counts what it shows: begins with a number and a word, or holds "top 10". */
    LISTICLE,
    /** Promises to show how. */
    HOW_TO,
    /** Told by the one who plays. */
    FIRST_PERSON,
    /** Holds a word of four or more letters that are all capitals, among others that are not. */
    CAPS_WORD,
    /** Is written in capitals as a whole, eight letters at least. */
    ALL_CAPS,
    /** Holds an emoji or pictograph. */
    EMOJI,
    /** Holds something in brackets. */
    BRACKETS,
    /** Sets one against another. */
    VERSUS,
    /** Holds a hashtag. */
    HASHTAG,
    /** Exclaims. */
    EXCLAMATION,
    /** Trails off. */
    ELLIPSIS,
    /** Joins two titles with a bar. */
    BAR,
    /** At most 35 characters. */
    LENGTH_SHORT,
    /** 36 to 60 characters. */
    LENGTH_MEDIUM,
    /** More than 60 characters, of which many screens cut off the rest. */
    LENGTH_LONG;

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
