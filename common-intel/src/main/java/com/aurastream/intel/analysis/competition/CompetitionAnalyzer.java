package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.competition.Competition.Bound;
import com.aurastream.intel.analysis.competition.Competition.OneSided;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.StreamDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Competition in a game's directory from its whole present state and its own past; nothing is compared with a constant that
 * somebody guessed for the game.
 */
public final class CompetitionAnalyzer {

    /** Fewest streams for scores. */
    static final int MIN_STREAMS = 20;
    /** Fewest past weeks for saturation. */
    static final int MIN_WEEKS = 4;

    private static final Duration LONGEST = Duration.ofDays(364);

    private CompetitionAnalyzer() {}

    /**
     * Analyzes a directory.
     *
     * @param now the directory now
     * @param history earlier readings of the same directory, in any order; incomplete ones, later ones and those of another
     *     metric epoch are not used
     * @param at when {@code now} was read
     */
    public static Competition analyze(StreamDirectory now, List<DirectorySample> history, Instant at) {
        StreamDirectory directory = descending(now);
        List<Long> counts = directory.viewerCounts();
        boolean complete = directory.coverage().complete();
        List<Missing> missing = new ArrayList<>();
        Optional<Estimate> reach = reach(directory, missing);
        Optional<Estimate> saturation = saturation(directory, history, at, missing);
        Optional<Score> opportunity = reach.map(r -> Opportunity.score(directory, r, saturation));
        BestTimes bestTimes = BestTimesAnalyzer.analyze(history, at, Opportunity.composition(directory));
        bestTimes.missing().ifPresent(missing::add);
        return new Competition(
                directory.streams(),
                directory.viewers(),
                directory.coverage(),
                complete ? List.of() : bounds(),
                estimatedStreams(directory.coverage(), directory.streams()),
                ViewerDistribution.of(counts),
                EntryPoint.curve(counts, complete),
                LanguageCompetition.of(directory.languages()),
                reach,
                saturation,
                opportunity,
                bestTimes,
                missing);
    }

    /**
     * All hours of the week that are reliably better than a directory's typical hour, for whoever looks at several directories at once and
     * must therefore allow each of them less chance.
     *
     * @param history readings of the directory, in any order; the last 56 days before the running hour are used
     * @param reach the directory's published reach, which says how far a few large streams decide it; where there is none, the
     *     newest complete reading bounds that from above, and less is reliable
     * @param at now
     * @param chance probability with which a flat history may have a reliable hour, above 0 and below 1
     */
    public static BestTimes reliableHours(
            List<DirectorySample> history, Optional<Estimate> reach, Instant at, double chance) {
        double composition = reach.map(Opportunity::composition).orElseGet(() -> history.stream()
                .filter(sample -> sample.complete() && !sample.observedAt().isAfter(at))
                .max(Comparator.comparing(DirectorySample::observedAt))
                .map(Opportunity::compositionAtMost)
                .orElse(0.0));
        return BestTimesAnalyzer.analyze(history, at, composition, chance, BestTimesAnalyzer.HOURS_OF_WEEK);
    }

    private static StreamDirectory descending(StreamDirectory now) {
        List<Long> sorted =
                now.viewerCounts().stream().sorted(Comparator.reverseOrder()).toList();
        return new StreamDirectory(now.gameId(), now.game(), now.top(), sorted, now.languages(), now.coverage());
    }

    private static Optional<Estimate> reach(StreamDirectory directory, List<Missing> missing) {
        if (directory.streams() >= MIN_STREAMS) {
            return Optional.of(Opportunity.reach(directory));
        }
        missing.add(new Missing("opportunity", directory.streams(), MIN_STREAMS, "live streams in the directory"));
        return Optional.empty();
    }

    /**
     * Streams move while a directory is paged through: one that falls is met twice, one that rises is missed, and both are
     * equally likely. So as many are missed as were met twice.
     */
    private static Optional<Estimate> estimatedStreams(Coverage coverage, int streams) {
        if (!coverage.complete()) {
            return Optional.empty();
        }
        int twice = coverage.duplicates();
        double half = Normal.Z90 * Math.sqrt(2.0 * twice);
        return Optional.of(new Estimate(
                streams + twice, Math.max(streams, streams + twice - half), streams + twice + half, streams));
    }

    private static Optional<Estimate> saturation(
            StreamDirectory directory, List<DirectorySample> history, Instant at, List<Missing> missing) {
        int hour = HourCell.hourOfWeek(HourCell.hourOf(at));
        double[] past = HourCell.before(at, history, LONGEST).stream()
                .filter(cell -> cell.hourOfWeek() == hour)
                .mapToDouble(HourCell::reach)
                .toArray();
        if (past.length < MIN_WEEKS) {
            missing.add(new Missing(
                    "saturation",
                    past.length,
                    MIN_WEEKS,
                    "past weeks in which the whole directory was read at this hour of the week"));
            return Optional.empty();
        }
        if (!directory.coverage().complete() || directory.streams() < MIN_STREAMS) {
            missing.add(new Missing(
                    "saturation", directory.streams(), MIN_STREAMS, "streams in a directory seen to its end, now"));
            return Optional.empty();
        }
        double busier =
                1 - Quantiles.of(past).rankOf(Reach.of(directory.viewerCounts()).orElseThrow());
        Estimate share = Wilson.share(busier, past.length);
        return Optional.of(new Estimate(100 * share.value(), 100 * share.lo(), 100 * share.hi(), share.n()));
    }

    private static List<OneSided> bounds() {
        return List.of(
                new OneSided("streams", Bound.AT_LEAST),
                new OneSided("viewers", Bound.AT_LEAST),
                new OneSided("distribution.viewersPerStream", Bound.AT_MOST),
                new OneSided("distribution.p25", Bound.AT_MOST),
                new OneSided("distribution.p50", Bound.AT_MOST),
                new OneSided("distribution.p75", Bound.AT_MOST),
                new OneSided("distribution.p90", Bound.AT_MOST),
                new OneSided("distribution.p99", Bound.AT_MOST),
                new OneSided("distribution.medianWithoutTop3", Bound.AT_MOST),
                new OneSided("distribution.gini", Bound.AT_LEAST),
                new OneSided("distribution.hhi", Bound.AT_MOST),
                new OneSided("distribution.top10Share", Bound.AT_MOST),
                new OneSided("languages.streams", Bound.AT_LEAST),
                new OneSided("languages.viewers", Bound.AT_LEAST),
                new OneSided("languages.viewersPerStream", Bound.AT_MOST),
                new OneSided("reach", Bound.AT_MOST));
    }
}
