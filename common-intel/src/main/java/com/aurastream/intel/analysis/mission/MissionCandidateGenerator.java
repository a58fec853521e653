package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.TitleIntel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns what the other analyses are sure of into things to do: video ideas, proven words of titles, hours that are reliably
 * better than usual, moments that explode. Where they are sure of nothing, there is nothing to do.
 */
public final class MissionCandidateGenerator {

    /** The method's name in the methodology. */
    public static final String METHOD = "missions.candidates";

    /** Raised when a rule changes. */
    public static final int VERSION = 1;

    /** How many analyses candidates are made of. */
    static final int ANALYSES = 4;

    private static final int MOST = 20;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::subject);

    private MissionCandidateGenerator() {}

    /**
     * A game's candidates, best first, each about something else; at most {@value #MOST}.
     *
     * @param game slug
     * @param ideas its video ideas, if there are any
     * @param titles its title intel, if there is any
     * @param competition its Twitch directory, if it is known
     * @param clips its clip moments, if they are known
     * @param at the moment that expiries and windows count from
     */
    public static MissionCandidates generate(
            String game,
            Optional<VideoIdeas> ideas,
            Optional<TitleIntel> titles,
            Optional<Competition> competition,
            Optional<ClipRadar> clips,
            Instant at) {
        CandidateDraft draft = new CandidateDraft(game, at);
        List<Candidate> found = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        IdeaMissions.of(ideas, draft, found, missing);
        MomentMissions.of(clips, draft, found, missing);
        KeywordMissions.of(titles, draft, found, missing);
        LiveMissions.of(competition, draft, found, missing);
        return new MissionCandidates(game, bestOfEachSubject(found), missing);
    }

    /** Of two missions about the same thing the one that was found first stays: a video idea says more than a bare word. */
    private static List<Candidate> bestOfEachSubject(List<Candidate> found) {
        Map<String, Candidate> bySubject = new TreeMap<>();
        found.forEach(candidate -> bySubject.putIfAbsent(candidate.subject(), candidate));
        return bySubject.values().stream().sorted(BEST_FIRST).limit(MOST).toList();
    }
}
