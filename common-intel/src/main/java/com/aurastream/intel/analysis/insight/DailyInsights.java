package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.DailyInsight.FollowUp;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the day's insight of a game, and of all games together. */
public final class DailyInsights {

    private DailyInsights() {}

    /**
     * The day's insight of one game.
     *
     * @param inputs the game's current analyses
     * @param told its earlier insights, those of the last {@value Told#FORGOTTEN_DAYS} days at least
     * @param grades the grade of an earlier insight's prediction, if it has one
     * @param date the day
     * @param at now
     */
    public static DailyInsight ofGame(
            InsightInputs inputs,
            Told told,
            Function<DailyInsight, Optional<Grade>> grades,
            LocalDate date,
            Instant at) {
        List<InsightCandidate> candidates = InsightCandidates.of(inputs, at);
        Optional<Insight> insight = InsightChooser.choose(candidates, told, date);
        List<Missing> missing = new ArrayList<>(inputs.missing());
        if (insight.isEmpty()) {
            missing.add(nothing(candidates.size()));
        }
        return new DailyInsight(date, insight, candidates.size(), followUp(told, grades, date, at), missing);
    }

    /**
     * The day's insight of all games.
     *
     * @param games the games' insights of the day
     * @param told earlier insights of all games together
     * @param grades the grade of an earlier insight's prediction, if it has one
     * @param date the day
     * @param at now
     */
    public static DailyInsight overall(
            List<DailyInsight> games,
            Told told,
            Function<DailyInsight, Optional<Grade>> grades,
            LocalDate date,
            Instant at) {
        List<Insight> insights =
                games.stream().flatMap(game -> game.insight().stream()).toList();
        Optional<Insight> insight = InsightChooser.chooseOverall(insights, told, date);
        List<Missing> missing = insight.isPresent() ? List.of() : List.of(nothing(insights.size()));
        return new DailyInsight(date, insight, insights.size(), followUp(told, grades, date, at), missing);
    }

    private static Missing nothing(int candidates) {
        return new Missing(
                "insight",
                0,
                1,
                "reliable findings that were not told within " + Told.SILENCE_DAYS + " days; of " + candidates
                        + " that were weighed none was");
    }

    private static Optional<FollowUp> followUp(
            Told told, Function<DailyInsight, Optional<Grade>> grades, LocalDate date, Instant at) {
        return told.dayBefore(date)
                .flatMap(day -> day.insight().map(insight -> FollowUps.of(day.date(), insight, grades.apply(day), at)));
    }
}
