package com.aurastream.intel.analysis.idea;

import java.util.Locale;

/** What speaks for an idea. */
public enum IdeaFactor {
    /** Median views of the topic's videos, for their age, format and channel, over those of all others. */
    LIFT,
    /** The topic's share of recently published videos over its share of older ones. */
    GROWTH,
    /** The topic's share of the best third of videos over its share of what was published here in the last seven days. */
    GAP,
    /** Median views of the videos whose titles follow the hook, over those of all others; not part of the opportunity. */
    HOOK;

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
