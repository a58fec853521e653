package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Hook.Kind;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.PatternLift;
import com.aurastream.intel.analysis.title.Sufficiency;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hooks of the games' title intel. Proven is what the title analysis calls a finding in favour. A game without one is shown by its
 * two most used terms, marked as not proven: what creators write is a fact, too, but nothing is advised on it.
 */
final class Hooks {

    private static final int MOST_PROVEN = 10;
    private static final int MOST_PROVEN_PER_GAME = 3;
    private static final int MOST_IN_USE_PER_GAME = 2;
    private static final Set<String> NO_LANGUAGE = Set.of("mul", "unknown", "und");
    private static final Comparator<Hook> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Hook hook) -> -hook.odds().lo())
            .thenComparing(Hook::game)
            .thenComparing(Hook::kind)
            .thenComparing(Hook::text);
    private static final Comparator<Hook> MOST_USED_FIRST = Comparator.comparingInt((Hook hook) -> -hook.channels())
            .thenComparingInt(hook -> -hook.videos())
            .thenComparing(Hook::kind)
            .thenComparing(Hook::text);

    private Hooks() {}

    /** The hooks of the games, proven ones first. */
    static List<Hook> of(List<GameFacts> games) {
        List<Hook> proven = new ArrayList<>();
        List<Hook> inUse = new ArrayList<>();
        for (GameFacts game : games) {
            List<Hook> all =
                    game.titles().map(titles -> all(game.slug(), titles)).orElse(List.of());
            List<Hook> found = all.stream()
                    .filter(Hook::proven)
                    .sorted(STRONGEST_FIRST)
                    .limit(MOST_PROVEN_PER_GAME)
                    .toList();
            proven.addAll(found);
            if (found.isEmpty()) {
                inUse.addAll(inUse(all));
            }
        }
        return Stream.concat(proven.stream().sorted(STRONGEST_FIRST).limit(MOST_PROVEN), inUse.stream())
                .toList();
    }

    /** What is lacking of the titles of each game. */
    static List<Missing> missing(List<GameFacts> games) {
        return games.stream().flatMap(game -> missing(game).stream()).toList();
    }

    /** Whether any game has enough videos for findings about titles. */
    static boolean possible(List<GameFacts> games) {
        return games.stream().flatMap(game -> game.titles().stream()).anyMatch(titles -> titles.sufficiency()
                .sufficient());
    }

    private static Optional<Missing> missing(GameFacts game) {
        Sufficiency sufficiency =
                game.titles().map(TitleIntel::sufficiency).orElse(Sufficiency.of(0, TitleAnalyzer.NEEDED));
        return sufficiency.sufficient()
                ? Optional.empty()
                : Optional.of(new Missing(
                        "hooks." + game.slug(),
                        sufficiency.n(),
                        sufficiency.needed(),
                        "videos whose titles were read"));
    }

    private static List<Hook> inUse(List<Hook> all) {
        return all.stream()
                .filter(hook -> hook.kind() != Kind.PATTERN)
                .sorted(MOST_USED_FIRST)
                .limit(MOST_IN_USE_PER_GAME)
                .toList();
    }

    private static List<Hook> all(String game, TitleIntel titles) {
        List<Hook> hooks = new ArrayList<>();
        titles.keywords().forEach(term -> hooks.add(hook(game, Kind.KEYWORD, term)));
        titles.phrases().forEach(term -> hooks.add(hook(game, Kind.PHRASE, term)));
        titles.patterns().forEach(pattern -> hooks.add(hook(game, pattern)));
        return hooks;
    }

    private static Hook hook(String game, Kind kind, TitleTerm term) {
        return new Hook(
                game,
                term.display(),
                kind,
                Optional.of(term.language()).filter(language -> !NO_LANGUAGE.contains(language)),
                odds(term.logOdds()),
                term.lift(),
                term.videos(),
                term.channels(),
                term.significant() && term.logOdds().value() > 0,
                term.evidence());
    }

    private static Hook hook(String game, PatternLift pattern) {
        return new Hook(
                game,
                pattern.pattern().toString(),
                Kind.PATTERN,
                Optional.empty(),
                odds(pattern.logOdds()),
                pattern.lift(),
                pattern.videos(),
                pattern.channels(),
                pattern.significant() && pattern.logOdds().value() > 0,
                pattern.evidence());
    }

    private static Estimate odds(Estimate log) {
        return new Estimate(Math.exp(log.value()), Math.exp(log.lo()), Math.exp(log.hi()), log.n());
    }
}
