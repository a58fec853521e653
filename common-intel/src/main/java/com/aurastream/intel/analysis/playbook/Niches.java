package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.HourCell;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.analysis.stats.MetricEpochs.Metric;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much room each game has against the others, from whole directories of the last 28 days. In each hour the log of a game's viewers per
 * stream outside the ten most-watched is compared with the median of the games read in that hour, so that rhythms that all share
 * drop out; days, not readings, are the observations ({@link DayMeans}).
 */
final class Niches {

    /** Fewest games whose median is worth comparing with. */
    static final int MIN_GAMES = 3;

    private static final Duration WINDOW = Duration.ofDays(28);
    private static final int HALF = 14 * 24;
    private static final double COMPLETE = 0.8;
    private static final double CHANCE = 0.05;

    private final long now;
    private final Instant at;
    private final List<Niche> niches = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    private Niches(Instant at) {
        this.at = at;
        this.now = HourCell.hourOf(at);
    }

    /**
     * Compares the games.
     *
     * @param games by slug
     */
    static Niches of(List<GameFacts> games, Instant at) {
        Niches niches = new Niches(at);
        niches.compare(games);
        niches.niches.sort(
                Comparator.comparingDouble((Niche niche) -> -niche.room().value())
                        .thenComparing(Niche::game));
        return niches;
    }

    List<Niche> niches() {
        return List.copyOf(niches);
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }

    /** A game that can be compared, with its hours. */
    private record Candidate(GameFacts game, List<HourCell> hours) {}

    private void compare(List<GameFacts> games) {
        List<Candidate> candidates = new ArrayList<>();
        for (GameFacts game : games) {
            List<HourCell> hours = HourCell.before(at, game.history(), WINDOW);
            if (wholeEnough(game) && longEnough(game, hours)) {
                candidates.add(new Candidate(game, hours));
            }
        }
        if (candidates.size() < MIN_GAMES) {
            missing.add(new Missing(
                    "niches",
                    candidates.size(),
                    MIN_GAMES,
                    "games whose whole directories can be compared with each other"));
            return;
        }
        Map<Long, Double> middle = middle(candidates);
        candidates.forEach(candidate -> add(candidate.game(), candidate.hours(), middle, CHANCE / candidates.size()));
    }

    /** Where a part of the readings broke off, the whole ones are those of quiet hours, which would flatter the game. */
    private boolean wholeEnough(GameFacts game) {
        List<DirectorySample> recent = recent(game);
        int whole = (int) recent.stream().filter(DirectorySample::complete).count();
        int needed = (int) Math.ceil(COMPLETE * recent.size());
        if (whole < needed) {
            missing.add(new Missing(
                    "niches." + game.slug(),
                    whole,
                    needed,
                    "readings that saw the whole directory; the others broke off"));
        }
        return whole >= needed;
    }

    private boolean longEnough(GameFacts game, List<HourCell> hours) {
        int days = DayMeans.of(byHour(hours), now).days();
        if (days < DayMeans.MIN_DAYS) {
            missing.add(new Missing(
                    "niches." + game.slug(),
                    days,
                    DayMeans.MIN_DAYS,
                    "days of the last 28, each with at least four hours in which the whole directory was read"));
        }
        return days >= DayMeans.MIN_DAYS;
    }

    private static Map<Long, Double> byHour(List<HourCell> cells) {
        return cells.stream()
                .collect(Collectors.toMap(HourCell::hour, HourCell::logReach, (one, other) -> one, TreeMap::new));
    }

    /** The median of the games in each hour that at least three, and half of them, were read in. */
    private static Map<Long, Double> middle(List<Candidate> candidates) {
        int needed = Math.max(MIN_GAMES, (candidates.size() + 1) / 2);
        Map<Long, List<Double>> all = new TreeMap<>();
        candidates.forEach(candidate -> candidate.hours().forEach(cell -> all.computeIfAbsent(
                        cell.hour(), hour -> new ArrayList<>())
                .add(cell.logReach())));
        all.values().removeIf(games -> games.size() < needed);
        Map<Long, Double> middle = new TreeMap<>();
        all.forEach((hour, games) -> middle.put(hour, Quantiles.of(games).median()));
        return middle;
    }

    private void add(GameFacts game, List<HourCell> hours, Map<Long, Double> middle, double chance) {
        Map<Long, Double> room = new TreeMap<>();
        hours.stream()
                .filter(cell -> middle.containsKey(cell.hour()))
                .forEach(cell -> room.put(cell.hour(), cell.logReach() - middle.getOrDefault(cell.hour(), 0.0)));
        DayMeans days = DayMeans.of(room, now);
        Optional<Estimate> estimate = days.estimate();
        if (estimate.isEmpty()) {
            missing.add(new Missing(
                    "niches." + game.slug(),
                    days.days(),
                    DayMeans.MIN_DAYS,
                    "days on which the other games were read too"));
            return;
        }
        List<DirectorySample> readings =
                recent(game).stream().filter(DirectorySample::complete).toList();
        niches.add(new Niche(
                game.slug(),
                estimate.get(),
                days.reliablyAbove(chance),
                Quantiles.of(readings.stream().map(DirectorySample::streams).toList())
                        .median(),
                Quantiles.of(readings.stream().map(DirectorySample::viewers).toList())
                        .median(),
                trend(game, hours),
                readings.size(),
                days.starts()));
    }

    /** Each hour of the later half against the one 14 days before, so that neither daily nor weekly rhythm is taken for a trend. */
    private Optional<Estimate> trend(GameFacts game, List<HourCell> hours) {
        Map<Long, Double> audience = new TreeMap<>();
        hours.stream()
                .filter(cell -> cell.audience() > 0)
                .forEach(cell -> audience.put(cell.hour(), Math.log(cell.audience())));
        Map<Long, Double> change = new TreeMap<>();
        audience.forEach((hour, log) -> {
            if (now - hour <= HALF && audience.containsKey(hour - HALF)) {
                change.put(hour, log - audience.getOrDefault(hour - HALF, log));
            }
        });
        DayMeans days = DayMeans.of(change, now);
        if (days.days() < DayMeans.MIN_DAYS) {
            missing.add(new Missing(
                    "niches." + game.slug() + ".trend",
                    days.days(),
                    DayMeans.MIN_DAYS,
                    "days whose hours were also read 14 days before"));
        }
        return days.estimate();
    }

    private List<DirectorySample> recent(GameFacts game) {
        return game.history().stream()
                .filter(sample -> !sample.observedAt().isAfter(at)
                        && !sample.observedAt().isBefore(at.minus(WINDOW))
                        && MetricEpochs.comparable(Metric.TWITCH_VIEWERS, sample.observedAt(), at))
                .toList();
    }
}
