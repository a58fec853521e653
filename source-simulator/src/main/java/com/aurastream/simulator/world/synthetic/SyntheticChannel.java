package com.aurastream.simulator.world.synthetic;

import java.time.Instant;

/**
 * A channel that never changes but in what it has published.
 *
 * @param index its number
 * @param id channel id
 * @param title its name
 * @param game position of its game in the lexicon, -1 when it is not about games
 * @param category position of its category in the lexicon, -1 for gaming
 * @param categoryId YouTube's category
 * @param language what it speaks
 * @param country where it is
 * @param openedAt when it was opened
 * @param baseline median views of its settled long videos
 * @param subscribers its subscribers
 * @param firstUpload start of the first upload interval, seconds since 1970
 * @param interval seconds between two uploads
 * @param shortShare part of its uploads that are Shorts
 * @param liveShare part of its uploads that are broadcasts
 */
record SyntheticChannel(
        int index,
        String id,
        String title,
        int game,
        int category,
        String categoryId,
        Lexicon.Language language,
        String country,
        Instant openedAt,
        double baseline,
        long subscribers,
        long firstUpload,
        long interval,
        double shortShare,
        double liveShare) {

    /** The number of the newest upload that may have been published at an instant, -1 before the first. */
    int newestSlot(long epochSecond) {
        return epochSecond < firstUpload ? -1 : (int) ((epochSecond - firstUpload) / interval);
    }
}
