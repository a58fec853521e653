package com.aurastream.intel.analysis.performance;

import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How well one video does for its age, format and channel. Made by {@link Performance#of}.
 *
 * @param video the video
 * @param age from publication to its newest reading, which is when {@code views} was true
 * @param views public views at the newest reading
 * @param velocity views per hour between the newest reading and the newest one at least ten minutes before it; absent
 *     when there is none such, or when YouTube corrected the count downwards in between
 * @param expectedLogViews what is usual, as natural logarithm of (views + 1)
 * @param residual natural logarithm of (views + 1) minus {@code expectedLogViews}: 0 is usual, 0.69 twice as much
 * @param z {@code residual} in robust standard deviations of its format; 0 is usual
 * @param channelMultiple views over what this channel's median upload of the format had at that age; absent without a
 *     baseline of at least {@value Performance#MIN_BASELINE} uploads
 * @param n how many videos of the same format the curve and the deviation rest on
 */
public record VideoPerformance(
        Video video,
        Duration age,
        long views,
        OptionalDouble velocity,
        double expectedLogViews,
        double residual,
        double z,
        OptionalDouble channelMultiple,
        int n) {

    /** The video's format, within which alone it is compared. */
    public VideoFormat format() {
        return video.format();
    }
}
