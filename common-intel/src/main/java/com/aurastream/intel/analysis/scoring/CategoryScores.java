package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A game's YouTube category in numbers, and scores on absolute scales, so that games are comparable. YouTube only: nothing of
 * another platform is in these numbers.
 *
 * @param videos videos with a reading by now, all formats together
 * @param channels distinct channels of these
 * @param medianReadingAgeHours hours since the newest reading of the middle video; absent without a video
 * @param confidence how much the size of the sample allows, {@code n / (n + 30)}: 0 without a video, 0.5 for 30, towards 1
 * @param formats statistics by format, most videos first
 * @param languages share by language, most videos first
 * @param demand 0 to 100: how many views videos gain per hour
 * @param competitionYoutube 0 to 100: how hard it is; many channels and uploads, views in few hands
 * @param newcomerChance 0 to 100: how often videos of small channels beat the game's usual
 * @param momentum 0 to 100: 50 is unchanged, 100 doubling within a week, 0 halving
 * @param consistency 0 to 100: how alike videos of the same age do
 * @param missing what is absent, and what it would take
 */
public record CategoryScores(
        int videos,
        int channels,
        OptionalDouble medianReadingAgeHours,
        double confidence,
        List<FormatStatistics> formats,
        List<LanguageStatistics> languages,
        Optional<Score> demand,
        Optional<Score> competitionYoutube,
        Optional<Score> newcomerChance,
        Optional<Score> momentum,
        Optional<Score> consistency,
        List<Missing> missing) {

    /** Copies the lists. */
    public CategoryScores {
        formats = List.copyOf(formats);
        languages = List.copyOf(languages);
        missing = List.copyOf(missing);
    }

    /** Whether there were enough videos for scores. */
    public boolean sufficient() {
        return videos >= CategoryScorer.MIN_VIDEOS;
    }

    /**
     * Quartiles and upper decile. Their intervals go from one video of the sample to another, so an end never lies beyond the sample.
     *
     * @param p25 lower quartile
     * @param p50 median
     * @param p75 upper quartile
     * @param p90 upper decile
     */
    public record Spread(Estimate p25, Estimate p50, Estimate p75, Estimate p90) {}

    /**
     * Statistics of one format.
     *
     * @param format the format
     * @param videos how many
     * @param channels of how many channels
     * @param views public views; absent for fewer than five videos
     * @param viewsPerHour views gained per hour; absent for fewer than five videos that were read twice
     * @param engagement median of (likes + comments) / views over the videos that show both; absent for fewer than five
     * @param uploadsPerDay known uploads per day over the last week, or since the oldest known one if that is later
     */
    public record FormatStatistics(
            VideoFormat format,
            int videos,
            int channels,
            Optional<Spread> views,
            Optional<Spread> viewsPerHour,
            Optional<Estimate> engagement,
            Optional<Estimate> uploadsPerDay) {}

    /**
     * The part in one language.
     *
     * @param language primary language subtag in lower case, {@code und} where undeclared
     * @param videos how many
     * @param share their share, 0 to 1
     */
    public record LanguageStatistics(String language, int videos, Estimate share) {}
}
