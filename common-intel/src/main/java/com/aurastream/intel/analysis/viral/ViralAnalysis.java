package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which of a game's videos are taking off now, and how much of that there is.
 *
 * @param videos videos with a reading by now, all formats together
 * @param current those of them whose newest reading is at most 36 hours old; only these can be viral or rising
 * @param viral current videos with the label viral
 * @param rising current videos with the label rising
 * @param viralShare share of the viral ones in the current ones, 0 to 1; absent for fewer than 20 videos
 * @param velocities velocities by format, most videos first; formats with fewer than five velocities are left out
 * @param velocityChange typical velocity in the later half of the last days, at most 14, as a multiple of that in the earlier half,
 *     at equal format and age; absent where too few videos were read in both halves
 * @param ranking viral and rising videos, viral first, then by score; at most 20; empty for fewer than 20 videos
 * @param topics what several channels among the viral and rising videos share, strongest first; at most ten
 * @param missing what is absent, and what it would take
 */
public record ViralAnalysis(
        int videos,
        int current,
        int viral,
        int rising,
        Optional<Estimate> viralShare,
        List<FormatVelocity> velocities,
        Optional<Estimate> velocityChange,
        List<ViralVideo> ranking,
        List<Topic> topics,
        List<Missing> missing) {

    /** Copies the lists. */
    public ViralAnalysis {
        velocities = List.copyOf(velocities);
        ranking = List.copyOf(ranking);
        topics = List.copyOf(topics);
        missing = List.copyOf(missing);
    }

    /** Whether there were enough videos for any statement. */
    public boolean sufficient() {
        return viralShare.isPresent();
    }

    /** How a video is doing. */
    public enum Label {
        /** Far above what is usual, and still moving. */
        VIRAL,
        /** Above what is usual and gaining fast, or speeding up. */
        RISING,
        /** Neither. */
        STEADY;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Velocities of one format.
     *
     * @param format the format
     * @param median views per hour of the middle video
     * @param p90 views per hour that one video in ten exceeds
     */
    public record FormatVelocity(VideoFormat format, Estimate median, Estimate p90) {}

    /**
     * A viral or rising video.
     *
     * @param videoId YouTube's video id
     * @param title its title when last seen
     * @param channelId YouTube's channel id
     * @param channelTitle the channel's name when last seen
     * @param format its format
     * @param label viral or rising
     * @param publishedAt when it was published
     * @param views public views at the newest reading
     * @param score 0 to 100 with its parts
     * @param z log views above what is usual for its age, format and channel, in robust standard deviations
     * @param velocity views per hour; absent with fewer than two comparable readings
     * @param acceleration views per hour per hour; absent with fewer than three comparable readings
     * @param channelMultiple views over what this channel usually had at that age; absent without a usable baseline
     * @param evidence what can be looked up
     */
    public record ViralVideo(
            String videoId,
            String title,
            String channelId,
            String channelTitle,
            VideoFormat format,
            Label label,
            Instant publishedAt,
            long views,
            Score score,
            double z,
            Optional<Estimate> velocity,
            Optional<Estimate> acceleration,
            Optional<Estimate> channelMultiple,
            Evidence evidence) {}

    /**
     * What a ranking rests on.
     *
     * @param videoId YouTube's video id
     * @param samples instants of the readings that were used, oldest first
     * @param ageHours age at the newest of them
     * @param windowHours hours over which the velocity was measured; absent without one
     */
    public record Evidence(String videoId, List<Instant> samples, double ageHours, OptionalDouble windowHours) {

        /** Copies the samples. */
        public Evidence {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A tag or expression that viral and rising videos share more than the others do.
     *
     * @param text the tag or expression, lower case
     * @param share share of the viral and rising videos that have it, 0 to 1
     * @param base share of all current videos that have it, 0 to 1
     * @param channels distinct channels among the viral and rising ones that have it, at least two
     * @param evidence ids of those videos
     */
    public record Topic(String text, Estimate share, double base, int channels, List<String> evidence) {

        /** Copies the evidence. */
        public Topic {
            evidence = List.copyOf(evidence);
        }
    }
}
