package com.aurastream.intel.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A YouTube video without its changing counts.
 *
 * @param id YouTube's video id
 * @param channelId YouTube's channel id
 * @param channelTitle the channel's name when last seen
 * @param title the title when last seen
 * @param tags the uploader's tags, in order; empty when hidden
 * @param publishedAt when it was published
 * @param duration its length; zero while a stream is running
 * @param format short, long or live
 * @param categoryId YouTube's category, 20 is gaming
 * @param language BCP-47 tag as declared by the uploader (audio before text), absent when undeclared
 * @param thumbnailUrl address of a medium thumbnail, absent when none is given
 */
public record Video(
        String id,
        String channelId,
        String channelTitle,
        String title,
        List<String> tags,
        Instant publishedAt,
        Duration duration,
        VideoFormat format,
        String categoryId,
        Optional<String> language,
        Optional<String> thumbnailUrl) {

    /** Copies the tags, so that a video never changes. */
    public Video {
        tags = List.copyOf(tags);
    }
}
