package com.aurastream.intel.analysis.title;

import java.util.List;

/**
 * Something that titles have or lack, with the videos that have it.
 *
 * @param kind what it is
 * @param text its folded text, or the pattern's name
 * @param carriers positions in the scope, ascending
 */
record Feature(Kind kind, String text, List<Integer> carriers) {

    enum Kind {
        KEYWORD,
        PHRASE,
        TAG,
        PATTERN
    }

    Feature {
        carriers = List.copyOf(carriers);
    }

    /** Whether at least half of the videos that carry one of both carry both. */
    boolean overlaps(Feature other) {
        int both = common(other);
        return 2 * both >= carriers.size() + other.carriers.size() - both;
    }

    private int common(Feature other) {
        int common = 0;
        int theirs = 0;
        for (int mine : carriers) {
            while (theirs < other.carriers.size() && other.carriers.get(theirs) < mine) {
                theirs++;
            }
            if (theirs < other.carriers.size() && other.carriers.get(theirs) == mine) {
                common++;
            }
        }
        return common;
    }

    int words() {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }
}
