package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan for the coming 48 hours.
 *
 * @param headline one sentence that holds by the facts below
 * @param summary two or three sentences that hold by them
 * @param reworded whether a language model put headline and summary into other words; checked against the facts
 * @param from the first hour of the plan
 * @param until its end
 * @param goldenHours hours that are reliably better than their game's typical hour, best first; empty is an answer
 * @param timing what can be said of each game's hours
 * @param niches games with room, most room first
 * @param hooks title patterns and keywords that go with performance, strongest first
 * @param strategies what to do, with the facts it rests on
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

    /**
     * An hour worth going live in.
     *
     * @param game slug
     * @param start when it starts
     * @param opportunity viewers per stream outside the ten most-watched, as a multiple of this game's typical hour
     * @param evidence hours of the history that it rests on
     */
    public record GoldenHour(String game, Instant start, Estimate opportunity, List<Instant> evidence) {

        /** Copies the evidence. */
        public GoldenHour {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What can be said of a game's hours.
     *
     * @param game slug
     * @param verdict reliable difference, no reliable difference, or too little history
     * @param days days of history
     */
    public record GameTiming(String game, Verdict verdict, int days) {}

    /** What the history allows to say. */
    public enum Verdict {
        /** Some hours are reliably better. */
        RELIABLE_DIFFERENCE,
        /** Enough history, and no hour stands out. */
        NO_RELIABLE_DIFFERENCE,
        /** Too little history. */
        INSUFFICIENT_SAMPLE;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A game's room for another stream.
     *
     * @param game slug
     * @param room viewers per stream outside the ten most-watched, against the other games, as a multiple of their median
     * @param streams median live streams of the samples
     * @param viewers median viewers of the samples
     * @param trend viewers now against the history's earlier half, as a multiple; absent with too little history
     * @param samples whole-directory readings that it rests on
     */
    public record Niche(
            String game, Estimate room, double streams, double viewers, Optional<Estimate> trend, int samples) {}

    /**
     * A title pattern or keyword that goes with performance.
     *
     * @param game slug
     * @param text the keyword, or the pattern's name
     * @param kind keyword or pattern
     * @param lift odds or views against titles without it
     * @param evidence ids of videos
     */
    public record Hook(String game, String text, String kind, Estimate lift, List<String> evidence) {

        /** Copies the evidence. */
        public Hook {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something to do.
     *
     * @param game slug; absent when it is about several games
     * @param action what to do, one sentence
     * @param because the facts, one sentence
     * @param evidence what the facts rest on: ids of videos or clips, hours as ISO-8601
     */
    public record Strategy(Optional<String> game, String action, String because, List<String> evidence) {

        /** Copies the evidence. */
        public Strategy {
            evidence = List.copyOf(evidence);
        }
    }
}
