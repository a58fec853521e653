package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.snapshot.Game;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What texts and strategies are made of.
 *
 * @param games by slug
 * @param goldenHours best first
 * @param timing by slug
 * @param niches most room first
 * @param hooks proven ones first
 * @param titlesPossible whether any game has enough videos for findings about titles
 */
record PlanFacts(
        List<GameFacts> games,
        List<GoldenHour> goldenHours,
        List<GameTiming> timing,
        List<Niche> niches,
        List<Hook> hooks,
        boolean titlesPossible) {

    /** What a person calls a game. */
    String name(String slug) {
        return games.stream()
                .map(GameFacts::game)
                .filter(game -> game.slug().equals(slug))
                .map(Game::name)
                .findFirst()
                .orElse(slug);
    }

    /** The names of the games with a verdict; those with hours in the plan are not meant by a reliable difference. */
    List<String> withVerdict(Verdict verdict) {
        return timing.stream()
                .filter(game -> game.verdict() == verdict)
                .map(game -> name(game.game()))
                .toList();
    }

    /** The next golden hour after the plan of a game that has none in it. */
    Optional<GoldenHour> later() {
        return timing.stream()
                .flatMap(game -> game.later().stream())
                .min(Comparator.comparing(GoldenHour::start).thenComparing(GoldenHour::game));
    }

    /** The game with the most room, where that is reliable. */
    Optional<Niche> roomiest() {
        return niches.stream().filter(Niche::reliable).findFirst();
    }

    /** The proven hooks, the strongest of each game, strongest first. */
    List<Hook> provenHooks() {
        return firstOfEach(hooks.stream().filter(Hook::proven).toList(), Hook::game);
    }

    /** The best golden hour of each game, best first. */
    List<GoldenHour> bestHours() {
        return firstOfEach(goldenHours, GoldenHour::game);
    }

    private static <T> List<T> firstOfEach(List<T> all, Function<T, String> game) {
        return all.stream()
                .collect(Collectors.toMap(
                        game, Function.identity(), (first, other) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
