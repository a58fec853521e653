package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.competition.BestTimes;
import com.aurastream.intel.analysis.competition.BestTimes.Recommendation;
import com.aurastream.intel.analysis.competition.BestTimes.Slot;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.mission.CandidateDraft.Advice;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Quantiles;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Hours that are reliably better than usual as missions: be live then. Whether somebody was live cannot be seen in what the
 * fleet collects; what is measured is whether the hour was what it was said to be.
 */
final class LiveMissions {

    private static final Duration NOTICE = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FEWEST_SLOTS = 24;
    private static final int HOURS_OF_DAY = 24;
    /** The ten most-watched streams, which a directory's reach leaves out. */
    private static final int TOP = 10;

    private static final DateTimeFormatter HOUR_OF_WEEK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    private LiveMissions() {}

    static void of(
            Optional<Competition> competition, CandidateDraft draft, List<Candidate> found, List<Missing> missing) {
        Optional<BestTimes> times = competition.map(Competition::bestTimes);
        if (times.isEmpty()) {
            missing.add(new Missing("candidates.go_live", 0, 1, "documents of competition"));
        } else if (times.get().verdict() == Verdict.INSUFFICIENT_SAMPLE) {
            missing.add(times.get()
                    .missing()
                    .map(known -> new Missing("candidates.go_live", known.n(), known.needed(), known.why()))
                    .orElseGet(() -> new Missing(
                            "candidates.go_live",
                            times.get().days(),
                            times.get().days() + 1,
                            "days of history")));
        } else {
            usualReach(times.get()).ifPresent(usual -> hours(times.get(), usual, draft, found));
        }
    }

    private static void hours(BestTimes times, double usual, CandidateDraft draft, List<Candidate> found) {
        Instant first = draft.at().plus(NOTICE).plus(HOUR).minusNanos(1).truncatedTo(ChronoUnit.HOURS);
        for (Instant hour = first; hour.isBefore(draft.at().plus(AHEAD)); hour = hour.plus(HOUR)) {
            Instant start = hour;
            times.recommended().stream()
                    .filter(recommended -> recommended.hourOfWeek() == hourOfWeek(start))
                    .forEach(recommended -> found.add(candidate(recommended, start, usual, draft)));
        }
    }

    private static Candidate candidate(Recommendation recommended, Instant start, double usual, CandidateDraft draft) {
        String hour = HOUR_OF_WEEK.format(start.atOffset(ZoneOffset.UTC));
        Advice advice = new Advice(
                Kind.GO_LIVE,
                "live " + hour.toLowerCase(Locale.ROOT) + " utc",
                "Be live on Twitch on " + hour + " UTC",
                why(recommended),
                Wording.score(recommended.opportunity()),
                List.of(SizeBand.STARTER, SizeBand.SMALL, SizeBand.MEDIUM),
                recommended.evidence().stream().map(Instant::toString).toList());
        return draft.within(new Window(start, start.plus(HOUR)), advice, target(start, usual));
    }

    private static Target target(Instant start, double usual) {
        return new Target(
                Metric.DIRECTORY_REACH,
                Optional.empty(),
                usual,
                start.plus(HOUR).plus(HOUR),
                "At least the usual " + Wording.decimal(usual) + " viewers per stream in this hour"
                        + ", the ten most-watched streams left out; that you were live is for you to say");
    }

    private static String why(Recommendation recommended) {
        return "Viewers per stream outside the ten most-watched are then " + Wording.times(recommended.opportunity())
                + " those of the usual hour, seen in "
                + Wording.count(recommended.opportunity().n(), "week", "weeks") + ".";
    }

    /** The middle of the hours of the week that were seen; absent when too few of them were. */
    private static OptionalDouble usualReach(BestTimes times) {
        double[] reaches = times.slots().stream()
                .filter(slot -> slot.audience().isPresent() && slot.streams().orElse(0) > TOP)
                .mapToDouble(LiveMissions::reach)
                .toArray();
        return reaches.length < FEWEST_SLOTS
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.of(reaches).median());
    }

    private static double reach(Slot slot) {
        return slot.audience().orElseThrow() / (slot.streams().orElseThrow() - TOP);
    }

    private static int hourOfWeek(Instant start) {
        OffsetDateTime utc = start.atOffset(ZoneOffset.UTC);
        return (utc.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + utc.getHour();
    }
}
