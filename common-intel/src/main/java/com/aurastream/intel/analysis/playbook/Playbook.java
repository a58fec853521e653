package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan for the coming 48 hours. Every moment is an instant; {@link #in} shows the hours in a time zone.
 *
 * @param headline one sentence that holds by the facts below
 * @param summary two or three sentences that hold by them
 * @param reworded whether a language model put headline and summary into other words; checked against the facts
 * @param from the first full hour of the plan
 * @param until its end, 48 hours later whatever clocks do
 * @param goldenHours hours that are reliably better than their game's typical hour, best first, at most five of a game; empty is
 *     an answer
 * @param timing what can be said of each game's hours, by slug
 * @param niches how much room each game has for another stream, most room first; empty when fewer than three games can be compared
 * @param hooks title keywords and patterns: those proven to go with performance first, strongest first; then, of games that have
 *     none, the most used ones, which are marked as not proven
 * @param strategies what to do, with the facts it rests on; at most six
 * @param missing what is absent, and what it would take
 */
public record Playbook(
        String headline,
        String summary,
        boolean reworded,
        Instant from,
        Instant until,
        List<GoldenHour> goldenHours,
        List<GameTiming> timing,
        List<Niche> niches,
        List<Hook> hooks,
        List<Strategy> strategies,
        List<Missing> missing) {

    /** Copies the lists. */
    public Playbook {
        goldenHours = List.copyOf(goldenHours);
        timing = List.copyOf(timing);
        niches = List.copyOf(niches);
        hooks = List.copyOf(hooks);
        strategies = List.copyOf(strategies);
        missing = List.copyOf(missing);
    }

    /** Whether there was enough of anything for a statement: hours of a game, room, or titles. */
    public boolean sufficient() {
        return !niches.isEmpty()
                || !hooks.isEmpty()
                || !strategies.isEmpty()
                || timing.stream().anyMatch(game -> game.verdict() != Verdict.INSUFFICIENT_SAMPLE);
    }

    /** The same playbook in other words. */
    public Playbook reworded(String newHeadline, String newSummary) {
        return new Playbook(
                newHeadline, newSummary, true, from, until, goldenHours, timing, niches, hooks, strategies, missing);
    }

    /**
     * The golden hours on the clocks of a time zone, in order of time. Each is a moment with that day's offset, so none is lost when
     * clocks go forward, and the two that bear the same label when they go back differ in their offset.
     *
     * @param zone the reader's time zone
     */
    public List<LocalGoldenHour> in(ZoneId zone) {
        return goldenHours.stream()
                .sorted(Comparator.comparing(GoldenHour::start).thenComparing(GoldenHour::game))
                .map(hour -> new LocalGoldenHour(hour, hour.start().atZone(zone).toOffsetDateTime()))
                .toList();
    }

    /**
     * An hour worth going live in.
     *
     * @param game slug
     * @param start when it starts
     * @param opportunity viewers per stream outside the ten most-watched, as a multiple of this game's typical hour; n is the number of
     *     weeks in which this hour was seen
     * @param basis which comparison is reliable: this hour of the week, or this hour of every day
     * @param evidence hours of the history that it rests on, oldest first
     */
    public record GoldenHour(String game, Instant start, Estimate opportunity, Basis basis, List<Instant> evidence) {

        /** Copies the evidence. */
        public GoldenHour {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A golden hour in a time zone.
     *
     * @param hour the hour
     * @param local its start on the clocks of the zone, with that day's offset
     */
    public record LocalGoldenHour(GoldenHour hour, OffsetDateTime local) {}

    /**
     * What can be said of a game's hours.
     *
     * @param game slug
     * @param verdict reliable difference, no reliable difference, or too little history
     * @param days days of history
     * @param samples whole-directory readings that it rests on
     * @param since the oldest reading of the whole directory; absent without any
     * @param later the next reliably better hour after the plan, where the plan holds none of this game
     */
    public record GameTiming(
            String game, Verdict verdict, int days, int samples, Optional<Instant> since, Optional<GoldenHour> later) {}

    /**
     * A game's room for another stream.
     *
     * @param game slug
     * @param room viewers per stream outside the ten most-watched, as a multiple of what the middle one of the games has at the same hours;
     *     n is the number of days
     * @param reliable whether it is above 1 beyond chance, all games considered
     * @param streams median live streams of the readings
     * @param viewers median viewers of the readings
     * @param trend viewers outside the ten most-watched in the last 14 days, as a multiple of the same hours of the 14 days before; n is
     *     the number of days; absent with too little history
     * @param samples whole-directory readings that it rests on
     * @param evidence starts of the days that it rests on, oldest first
     */
    public record Niche(
            String game,
            Estimate room,
            boolean reliable,
            double streams,
            double viewers,
            Optional<Estimate> trend,
            int samples,
            List<Instant> evidence) {

        /** Copies the evidence. */
        public Niche {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A keyword, phrase or pattern of titles.
     *
     * @param game slug
     * @param text the keyword or phrase as titles write it, or the pattern's name
     * @param kind what it is
     * @param language ISO 639 code of most of its videos; absent for a pattern, and where no language has more than half
     * @param odds odds of being in the best third rather than in the lower half, against titles without it
     * @param lift median views for age, format and channel, against titles without it
     * @param videos how many videos carry it
     * @param channels how many channels made them
     * @param proven whether it goes with performance beyond chance; where not, its use is a fact and its effect is open
     * @param evidence ids of videos
     */
    public record Hook(
            String game,
            String text,
            Kind kind,
            Optional<String> language,
            Estimate odds,
            Estimate lift,
            int videos,
            int channels,
            boolean proven,
            List<String> evidence) {

        /** Copies the evidence. */
        public Hook {
            evidence = List.copyOf(evidence);
        }

        /** What a hook is. */
        public enum Kind {
            /** One word. */
            KEYWORD,
            /** Two to four words. */
            PHRASE,
            /** What a title is built like. */
            PATTERN;

            /** The name in JSON: lower case. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * Something to do.
     *
     * @param game slug; absent when it is about several games
     * @param action what to do, one sentence
     * @param because the facts, one sentence
     * @param evidence what the facts rest on: ids of videos, hours or days of the history as ISO-8601
     */
    public record Strategy(Optional<String> game, String action, String because, List<String> evidence) {

        /** Copies the evidence. */
        public Strategy {
            evidence = List.copyOf(evidence);
        }
    }
}
