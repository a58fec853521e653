package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.stats.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Composes a playbook of what is known of the games. No sentence says more than the facts beside it. */
public final class PlaybookComposer {

    /** The method's name in the methodology. */
    public static final String METHOD = "playbook.compose";

    /** Raised when a formula or a sentence changes. */
    public static final int VERSION = 1;

    /** How far back readings of directories are of use. */
    public static final Duration HISTORY = Duration.ofDays(56);

    private PlaybookComposer() {}

    /**
     * Composes a playbook.
     *
     * @param games what is known of each game, in any order, at least one
     * @param at now; the plan begins with the next full hour, and nothing observed later is used
     * @throws IllegalArgumentException when there is no game
     */
    public static Playbook compose(List<GameFacts> games, Instant at) {
        if (games.isEmpty()) {
            throw new IllegalArgumentException("a playbook needs at least one game");
        }
        List<GameFacts> bySlug =
                games.stream().sorted(Comparator.comparing(GameFacts::slug)).toList();
        Plan plan = new Plan(at);
        GoldenHours golden = GoldenHours.of(bySlug, plan);
        Niches niches = Niches.of(bySlug, at);
        PlanFacts facts = new PlanFacts(
                bySlug, golden.hours(), golden.timing(), niches.niches(), Hooks.of(bySlug), Hooks.possible(bySlug));
        PlaybookText text = new PlaybookText(facts);
        List<Missing> missing = new ArrayList<>(golden.missing());
        missing.addAll(niches.missing());
        missing.addAll(Hooks.missing(bySlug));
        return new Playbook(
                text.headline(),
                text.summary(),
                false,
                plan.from(),
                plan.until(),
                facts.goldenHours(),
                facts.timing(),
                facts.niches(),
                facts.hooks(),
                Strategies.of(facts),
                missing);
    }
}
