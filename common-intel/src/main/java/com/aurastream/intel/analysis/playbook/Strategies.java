package com.aurastream.intel.analysis.playbook;

import static com.aurastream.intel.analysis.playbook.Wording.interval;
import static com.aurastream.intel.analysis.playbook.Wording.list;
import static com.aurastream.intel.analysis.playbook.Wording.percent;
import static com.aurastream.intel.analysis.playbook.Wording.quoted;
import static com.aurastream.intel.analysis.playbook.Wording.time;
import static com.aurastream.intel.analysis.playbook.Wording.times;
import static com.aurastream.intel.analysis.playbook.Wording.title;

import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.analysis.playbook.Playbook.Strategy;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do by the facts: hours first, then room, titles, topics, and last where no hour is worth waiting for. */
final class Strategies {

    private static final int MOST = 6;
    private static final int OF_A_SORT = 2;
    /** Two channels may be one circle of friends. */
    private static final int TOPIC_CHANNELS = 3;

    private final PlanFacts facts;

    private Strategies(PlanFacts facts) {
        this.facts = facts;
    }

    /** At most six. */
    static List<Strategy> of(PlanFacts facts) {
        Strategies strategies = new Strategies(facts);
        List<Strategy> all = new ArrayList<>();
        facts.bestHours().stream().limit(OF_A_SORT).map(strategies::goLive).forEach(all::add);
        if (all.isEmpty()) {
            facts.later().map(strategies::keepFree).ifPresent(all::add);
        }
        facts.roomiest().map(strategies::tryGame).ifPresent(all::add);
        facts.provenHooks().stream().limit(OF_A_SORT).map(strategies::write).forEach(all::add);
        strategies.topic().ifPresent(all::add);
        strategies.anyHour().ifPresent(all::add);
        return all.stream().limit(MOST).toList();
    }

    private Strategy goLive(GoldenHour hour) {
        return new Strategy(
                Optional.of(hour.game()),
                "Go live in %s on %s.".formatted(facts.name(hour.game()), time(hour.start())),
                "It then has %s.".formatted(audience(hour)),
                texts(hour.evidence()));
    }

    private Strategy keepFree(GoldenHour hour) {
        return new Strategy(
                Optional.of(hour.game()),
                "Keep %s free for %s.".formatted(time(hour.start()), facts.name(hour.game())),
                "No hour of the plan is reliably better, and that one has %s.".formatted(audience(hour)),
                texts(hour.evidence()));
    }

    private static String audience(GoldenHour hour) {
        return "%s the viewers per stream of its typical hour, the ten most-watched left out (%s), by this hour of %d %s"
                .formatted(
                        times(hour.opportunity()),
                        interval(hour.opportunity()),
                        hour.evidence().size(),
                        hour.basis() == Basis.HOUR_OF_WEEK ? "weeks" : "days");
    }

    private Strategy tryGame(Niche niche) {
        return new Strategy(
                Optional.of(niche.game()),
                "Try a stream of %s.".formatted(facts.name(niche.game())),
                "Over %d days it had %s the viewers per stream of the middle one of %d games, the ten most-watched left out (%s)%s."
                        .formatted(
                                niche.room().n(),
                                times(niche.room()),
                                facts.niches().size(),
                                interval(niche.room()),
                                niche.trend().map(Strategies::trend).orElse("")),
                texts(niche.evidence()));
    }

    /** Only a trend whose whole interval is on one side is worth a word. */
    private static String trend(Estimate trend) {
        return trend.lo() > 1 || trend.hi() < 1
                ? ", and its audience of the last 14 days is %s that of the 14 before (%s)"
                        .formatted(times(trend), interval(trend))
                : "";
    }

    private Strategy write(Hook hook) {
        return new Strategy(
                Optional.of(hook.game()),
                "For %s, try %s.".formatted(facts.name(hook.game()), title(hook)),
                "Its odds of the best third are %s those of other titles (%s), by %d videos of %d channels."
                        .formatted(times(hook.odds()), interval(hook.odds()), hook.videos(), hook.channels()),
                hook.evidence());
    }

    private Optional<Strategy> topic() {
        record Candidate(String game, Topic topic) {
            double strength() {
                return topic.share().lo() / topic.base();
            }
        }
        return facts.games().stream()
                .flatMap(game -> game.viral().stream()
                        .flatMap(viral -> viral.topics().stream().map(topic -> new Candidate(game.slug(), topic))))
                .filter(candidate -> candidate.topic().channels() >= TOPIC_CHANNELS)
                .filter(candidate -> candidate.topic().base() > 0 && candidate.strength() > 1)
                .min(Comparator.comparingDouble((Candidate candidate) -> -candidate.strength())
                        .thenComparing(Candidate::game)
                        .thenComparing(candidate -> candidate.topic().text()))
                .map(candidate -> takeUp(candidate.game(), candidate.topic()));
    }

    private Strategy takeUp(String game, Topic topic) {
        return new Strategy(
                Optional.of(game),
                "Take up %s in a video about %s while it is rising.".formatted(quoted(topic.text()), facts.name(game)),
                "Of its viral and rising videos %s have it, against %s of all current ones, and they come from %d channels."
                        .formatted(percent(topic.share().value()), percent(topic.base()), topic.channels()),
                topic.evidence());
    }

    private Optional<Strategy> anyHour() {
        List<GameTiming> flat = facts.timing().stream()
                .filter(game -> game.verdict() == Verdict.NO_RELIABLE_DIFFERENCE)
                .toList();
        if (flat.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = flat.stream().map(game -> facts.name(game.game())).toList();
        return Optional.of(new Strategy(
                flat.size() == 1 ? Optional.of(flat.get(0).game()) : Optional.empty(),
                "Go live in %s whenever it suits you.".formatted(list(names)),
                "Up to %d days of history show no reliable difference between %s hours."
                        .formatted(
                                flat.stream().mapToInt(GameTiming::days).max().orElse(0),
                                flat.size() == 1 ? "its" : "their"),
                texts(flat.stream()
                        .flatMap(game -> game.since().stream())
                        .distinct()
                        .sorted()
                        .toList())));
    }

    private static List<String> texts(List<Instant> moments) {
        return moments.stream().map(Instant::toString).toList();
    }
}
