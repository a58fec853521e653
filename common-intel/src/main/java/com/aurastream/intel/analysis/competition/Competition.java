package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.snapshot.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How crowded a game's Twitch directory is now, and when it is less so.
 *
 * @param streams live streams seen
 * @param viewers their viewers
 * @param coverage how much of the directory was seen
 * @param bounds which numbers are only bounds because the directory was not seen to its end; empty when it was
 * @param estimatedStreams streams that there are, with those that paging missed; absent when the directory was not seen
 *     to its end
 * @param distribution how the viewers are spread; absent for an empty directory
 * @param entryCurve where a stream with 1 to 250 viewers would stand
 * @param languages by language, most viewers first
 * @param reach viewers per stream outside the ten most-watched streams; absent for fewer than 20 streams
 * @param saturation 0 to 100: the share of past weeks in which there were more viewers per stream at this hour of the week
 *     than now; absent with fewer than four such weeks
 * @param opportunity 0 to 100, how good a moment and place this is for a newcomer; absent for fewer than 20 streams
 * @param bestTimes when the audience is large for its competition
 * @param missing what is absent, and what it would take
 */
public record Competition(
        int streams,
        long viewers,
        Coverage coverage,
        List<OneSided> bounds,
        Optional<Estimate> estimatedStreams,
        Optional<ViewerDistribution> distribution,
        List<EntryPoint> entryCurve,
        List<LanguageCompetition> languages,
        Optional<Estimate> reach,
        Optional<Estimate> saturation,
        Optional<Score> opportunity,
        BestTimes bestTimes,
        List<Missing> missing) {

    /** Copies the lists. */
    public Competition {
        bounds = List.copyOf(bounds);
        entryCurve = List.copyOf(entryCurve);
        languages = List.copyOf(languages);
        missing = List.copyOf(missing);
    }

    /** Whether the directory was large enough for the scores. */
    public boolean sufficient() {
        return opportunity.isPresent();
    }

    /**
     * A number that is only known from one side.
     *
     * @param field the field, as a path from the payload's root
     * @param bound on which side the truth is
     */
    public record OneSided(String field, Bound bound) {}

    /** Where the truth is. */
    public enum Bound {
        /** The number or more. */
        AT_LEAST,
        /** The number or less. */
        AT_MOST;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
