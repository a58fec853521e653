package com.aurastream.intel.analysis.title;

/**
 * One word of a title.
 *
 * @param text folded to lower case, for comparing
 * @param surface as it stands in the title
 * @param kind what it is
 * @param joined whether it belongs to the same run of words as the token before it
 */
record TitleToken(String text, String surface, Kind kind, boolean joined) {

    enum Kind {
        WORD,
        NUMBER,
        HASHTAG,
        /** Part of the game's own name, kept because a number follows ("GTA 6"). */
        NAME
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    TitleToken as(Kind other) {
        return new TitleToken(text, surface, other, joined);
    }

    TitleToken apart() {
        return new TitleToken(text, surface, kind, false);
    }
}
