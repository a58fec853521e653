package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses the one thing that is told: the highest product of effect, confidence and novelty among what was not told within
 * seven days. Numbers of different platforms are weighed by these shares alone and never added.
 */
public final class InsightChooser {

    /** The method's name in the methodology. */
    public static final String METHOD = "insight.choice";

    /** Raised when a formula changes. */
    public static final int VERSION = 1;

    private static final Comparator<Insight> BEST_FIRST = Comparator.comparingDouble(
                    (Insight i) -> -i.score().value())
            .thenComparingDouble(i -> -i.score().confidence())
            .thenComparingDouble(i -> -i.score().effect())
            .thenComparing(i -> InsightType.valueOf(i.type().toUpperCase(Locale.ROOT)))
            .thenComparing(Insight::game)
            .thenComparing(Insight::subject);

    private InsightChooser() {}

    /**
     * The insight among a game's candidates; empty when nothing stands out.
     *
     * @param told the game's earlier insights
     */
    public static Optional<Insight> choose(Collection<InsightCandidate> candidates, Told told, LocalDate date) {
        return best(candidates.stream()
                .map(candidate -> candidate.told(told.novelty(candidate.game(), candidate.subject(), date)))
                .toList());
    }

    /**
     * The insight among those of the games; empty when there is none.
     *
     * @param insights the games' insights of the day
     * @param told earlier insights of all games together
     */
    public static Optional<Insight> chooseOverall(Collection<Insight> insights, Told told, LocalDate date) {
        return best(insights.stream()
                .map(insight -> candidate(insight).told(told.novelty(insight.game(), insight.subject(), date)))
                .toList());
    }

    private static Optional<Insight> best(List<Insight> insights) {
        return insights.stream().filter(i -> i.score().value() > 0).min(BEST_FIRST);
    }

    private static InsightCandidate candidate(Insight insight) {
        return new InsightCandidate(
                insight.game(),
                insight.type(),
                insight.subject(),
                new InsightCandidate.Sentences(insight.headline(), insight.detail(), insight.action()),
                insight.effect(),
                insight.score().effect(),
                insight.score().confidence(),
                insight.evidence(),
                insight.prediction());
    }
}
