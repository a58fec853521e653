package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A game's candidates for missions, computed before anybody asks.
 *
 * @param game slug
 * @param candidates best first
 * @param missing what is absent, and what it would take
 */
public record MissionCandidates(String game, List<Candidate> candidates, List<Missing> missing) {

    /** Copies the lists. */
    public MissionCandidates {
        candidates = List.copyOf(candidates);
        missing = List.copyOf(missing);
    }

    /** Whether at least one of the analyses behind it had enough to go by; where one had, no candidates means nothing to do. */
    public boolean sufficient() {
        return !candidates.isEmpty() || missing.size() < MissionCandidateGenerator.ANALYSES;
    }

    /**
     * A mission that nobody has yet.
     *
     * @param id the same for the same advice of the same day
     * @param game slug
     * @param kind what it asks for
     * @param subject what it is about, the same on every day; a creator is not given it again soon
     * @param title one sentence
     * @param why the facts, one or two sentences
     * @param score 0 to 100: 50 is no better than usual, from the lower end of the estimate behind it; for ranking
     * @param sizes channel sizes that it suits, smallest first
     * @param window hours in which it is to be done; absent when any time will do
     * @param target what will be measured
     * @param evidence ids of videos or clips, or hours as ISO-8601
     * @param expiresAt when it is over
     */
    public record Candidate(
            String id,
            String game,
            Kind kind,
            String subject,
            String title,
            String why,
            double score,
            List<SizeBand> sizes,
            Optional<Window> window,
            Target target,
            List<String> evidence,
            Instant expiresAt) {

        /** Copies the collections. */
        public Candidate {
            sizes = List.copyOf(sizes);
            evidence = List.copyOf(evidence);
        }
    }

    /** What a mission asks for. */
    public enum Kind {
        /** Publish a video about the subject. */
        PUBLISH_VIDEO,
        /** Publish a video with the subject in its title. */
        USE_KEYWORD,
        /** Be live in the window. */
        GO_LIVE;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How large a channel is, by subscribers. */
    public enum SizeBand {
        /** Fewer than 1,000. */
        STARTER,
        /** 1,000 to 9,999. */
        SMALL,
        /** 10,000 to 99,999. */
        MEDIUM,
        /** 100,000 or more. */
        LARGE;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stretch of time.
     *
     * @param start when it begins
     * @param end when it ends
     */
    public record Window(Instant start, Instant end) {}

    /**
     * What will be measured.
     *
     * @param metric which number: {@code CHANNEL_UPLOADS} counts the creator's videos published between the giving and the
     *     expiry of the mission, {@code DIRECTORY_REACH} is read from the game's directory in the mission's window
     * @param term what a counted video has to carry in its title, or, unless the title is what the mission is about, in its
     *     tags; absent when nothing is counted by words
     * @param least what the number has to reach
     * @param gradableAt from when on it can be measured: later than the expiry, because videos are not found at once
     * @param sentence the same for people
     */
    public record Target(Metric metric, Optional<String> term, double least, Instant gradableAt, String sentence) {}
}
