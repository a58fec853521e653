package com.aurastream.intel.archive;

import java.util.Locale;

/** What kept data is, as far as it matters for how long it may be kept. */
public enum DataClass {
    /** What YouTube's users wrote: titles, tags, channel names, and the addresses of their pictures. */
    YOUTUBE_TEXT,
    /** What YouTube counts, and the ids and facts (length, category, times) that the counts belong to. */
    YOUTUBE_STATISTICS,
    /** What Twitch's users wrote: clip titles, names, and the addresses of their pictures. */
    TWITCH_TEXT,
    /** What Twitch counts, and the ids and facts that the counts belong to. */
    TWITCH_STATISTICS,
    /** Numbers and words of ours that were made from YouTube's data and hold none of its text. */
    DERIVED,
    /** What the fleet wrote and what may quote text of a source: documents, and the sentences of missions. */
    QUOTED_TEXT,
    /** What was said in advance and what became of it: numbers, terms and ids, without a source's text. */
    EVIDENCE,
    /** What creators said and did themselves. */
    CREATOR,
    /** Single events of users' doings. */
    EVENT,
    /** Events, counted. */
    EVENT_COUNT,
    /** What became of coach sessions. */
    COACH,
    /** Orders of generated assets and the assets themselves. */
    GENERATION,
    /** What the fleet's jobs did. */
    LEDGER,
    /** Which data was deleted, and when. */
    AUDIT,
    /** What keeps the fleet running and says nothing about anybody: locks, fences, positions, migrations. */
    MACHINERY;

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
