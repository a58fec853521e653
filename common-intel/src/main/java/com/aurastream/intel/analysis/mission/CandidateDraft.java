package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What all candidates of one game and moment have in common.
 *
 * @param game slug
 * @param at the moment that they are made for
 */
record CandidateDraft(String game, Instant at) {

    /** A video that is published shortly before the expiry is found by the next day's search at the latest. */
    private static final Duration UNTIL_FOUND = Duration.ofHours(36);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ID_BYTES = 6;

    /** The part of a candidate that its analysis knows. */
    record Advice(
            Kind kind,
            String subject,
            String title,
            String why,
            double score,
            List<SizeBand> sizes,
            List<String> evidence) {}

    /** A candidate that is done by publishing a video that carries a term. */
    Candidate publication(Advice advice, String term, Duration time) {
        Instant expiry = at.plus(time).truncatedTo(ChronoUnit.HOURS);
        String where = advice.kind() == Kind.USE_KEYWORD ? "title" : "title or tags";
        Target target = new Target(
                Metric.CHANNEL_UPLOADS,
                Optional.of(term),
                1,
                expiry.plus(UNTIL_FOUND),
                "At least one video on your channel with '" + term + "' in its " + where + ", published before "
                        + MINUTE.format(expiry));
        return candidate(advice, Optional.empty(), target, expiry);
    }

    /** A candidate that is done within a window. */
    Candidate within(Window window, Advice advice, Target target) {
        return candidate(advice, Optional.of(window), target, window.end());
    }

    private Candidate candidate(Advice advice, Optional<Window> window, Target target, Instant expiry) {
        return new Candidate(
                id(advice),
                game,
                advice.kind(),
                advice.subject(),
                advice.title(),
                advice.why(),
                advice.score(),
                advice.sizes(),
                window,
                target,
                advice.evidence(),
                expiry);
    }

    private String id(Advice advice) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day + "-" + game + "-" + advice.kind() + "-" + Fingerprint.of(advice.subject(), ID_BYTES);
    }
}
