package com.aurastream.intel.analysis.playbook;

import static com.aurastream.intel.analysis.playbook.Wording.interval;
import static com.aurastream.intel.analysis.playbook.Wording.list;
import static com.aurastream.intel.analysis.playbook.Wording.time;
import static com.aurastream.intel.analysis.playbook.Wording.times;
import static com.aurastream.intel.analysis.playbook.Wording.title;

import com.aurastream.intel.analysis.competition.BestTimes;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headline and summary, sentence by sentence from the facts. A sentence that gives a multiple is about one game, so that whoever rewords it cannot
 * confuse two.
 */
final class PlaybookText {

    private final PlanFacts facts;

    PlaybookText(PlanFacts facts) {
        this.facts = facts;
    }

    /** One sentence: the best hour, or that there is none and what there is instead. */
    String headline() {
        return facts.bestHours().stream()
                .findFirst()
                .map(this::bestHour)
                .orElseGet(
                        () -> noHour() + instead().map(what -> ", but " + what).orElse("") + ".");
    }

    /** Three sentences: hours, room, titles. */
    String summary() {
        return hours() + " " + room() + " " + titles();
    }

    private String bestHour(GoldenHour hour) {
        return "The hour that stands out is %s in %s: %s the viewers per stream of its typical hour."
                .formatted(time(hour.start()), facts.name(hour.game()), times(hour.opportunity()));
    }

    private String noHour() {
        return facts.timing().stream().allMatch(PlaybookText::tooShort)
                ? "There is too little history yet to tell better hours from others"
                : "No hour of the next two days is reliably better than the others";
    }

    private Optional<String> instead() {
        return facts.roomiest()
                .map(niche -> "%s has room: %s the viewers per stream of the middle game"
                        .formatted(facts.name(niche.game()), times(niche.room())))
                .or(() -> facts.provenHooks().stream().findFirst().map(this::titleHasOdds))
                .or(() -> facts.later()
                        .map(hour -> "%s has one on %s".formatted(facts.name(hour.game()), time(hour.start()))));
    }

    private String titleHasOdds(Hook hook) {
        return "in %s %s has %s the odds of the best third"
                .formatted(facts.name(hook.game()), title(hook), times(hook.odds()));
    }

    private String hours() {
        List<String> parts = new ArrayList<>();
        List<String> flat = facts.withVerdict(Verdict.NO_RELIABLE_DIFFERENCE);
        List<String> tooShort = facts.withVerdict(Verdict.INSUFFICIENT_SAMPLE);
        if (facts.timing().stream().allMatch(PlaybookText::tooShort)) {
            return tooLittleHistory();
        }
        parts.add(goldenHours());
        if (!flat.isEmpty()) {
            parts.add("the history of %s shows no reliable difference".formatted(list(flat)));
        }
        if (!tooShort.isEmpty()) {
            parts.add("%s %s too little history".formatted(list(tooShort), tooShort.size() == 1 ? "has" : "have"));
        }
        return String.join("; ", parts) + ".";
    }

    private String goldenHours() {
        int hours = facts.goldenHours().size();
        List<String> games = facts.bestHours().stream()
                .map(hour -> facts.name(hour.game()))
                .sorted()
                .toList();
        return switch (hours) {
            case 0 -> "No hour of the plan is reliably better than its game's typical hour";
            case 1 ->
                "One hour of the plan, in %s, is reliably better than that game's typical hour".formatted(list(games));
            default ->
                "%d hours of the plan, in %s, are reliably better than their game's typical hour"
                        .formatted(hours, list(games));
        };
    }

    private String tooLittleHistory() {
        int days = facts.timing().stream().mapToInt(GameTiming::days).max().orElse(0);
        return "Golden hours need %d days of history, and the longest is %d.".formatted(BestTimes.DAYS_NEEDED, days);
    }

    private String room() {
        if (facts.niches().isEmpty()) {
            return "How much room each game has cannot be said yet.";
        }
        return facts.roomiest()
                .map(this::room)
                .orElse("No game has reliably more room than the middle one of %d."
                        .formatted(facts.niches().size()));
    }

    private String room(Niche niche) {
        return "%s has the most room: %s the viewers per stream of the middle one of %d games (%s)."
                .formatted(
                        facts.name(niche.game()),
                        times(niche.room()),
                        facts.niches().size(),
                        interval(niche.room()));
    }

    private String titles() {
        Optional<Hook> strongest = facts.provenHooks().stream().findFirst();
        if (strongest.isPresent()) {
            String sentence = titleHasOdds(strongest.get());
            return "I" + sentence.substring(1) + " (" + interval(strongest.get().odds()) + ").";
        }
        return facts.titlesPossible()
                ? "No keyword or title pattern is proven to go with performance."
                : "There are too few videos to say what works in titles.";
    }

    private static boolean tooShort(GameTiming game) {
        return game.verdict() == Verdict.INSUFFICIENT_SAMPLE;
    }
}
