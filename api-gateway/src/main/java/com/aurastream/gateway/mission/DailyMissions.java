package com.aurastream.gateway.mission;

import com.aurastream.gateway.creator.Creators;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.mission.MissionViews.TodaysMissions;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionChooser;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A creator's missions of the day: those that they have, or else a choice of what is there. */
public final class DailyMissions {

    /** Why the archive is needed. */
    static final String WHAT = "only it knows what creators were given";

    private final Creators creators;
    private final CandidateShelf shelf;
    private final DocumentService documents;
    private final MissionArchive archive;
    private final StoreGuard guard;
    private final NextRuns nextRuns;

    /** Chooses among the candidates that the documents have. */
    public DailyMissions(
            Creators creators,
            DocumentService documents,
            DocumentJson json,
            MissionArchive archive,
            StoreGuard guard,
            NextRuns nextRuns) {
        this.creators = creators;
        this.shelf = new CandidateShelf(documents, json);
        this.documents = documents;
        this.archive = archive;
        this.guard = guard;
        this.nextRuns = nextRuns;
    }

    /**
     * The missions of the creator's local date.
     *
     * @throws ProblemException when a store that is needed does not answer
     */
    TodaysMissions of(String creatorId) {
        Moment moment = documents.moment(Optional.empty());
        Creator creator = creators.find(creatorId);
        LocalDate day = creator.day(moment.now());
        List<Mission> given = guard.require(() -> archive.ofDay(creatorId, day), WHAT);
        return given.isEmpty()
                ? give(creator, day, moment)
                : MissionViews.today(creator, day, given, Optional.empty(), moment.now());
    }

    private TodaysMissions give(Creator creator, LocalDate day, Moment moment) {
        List<Document<MissionCandidates>> found = shelf.of(creator.games(), moment);
        LocalDate first = day.minusDays(MissionChooser.DAYS_WITHOUT_REPETITION);
        List<Mission> past = guard.require(() -> archive.since(creator.id(), first), WHAT);
        List<Candidate> choice = MissionChooser.choose(creator, candidates(found), past, moment.now());
        if (choice.isEmpty()) {
            return MissionViews.today(creator, day, List.of(), Optional.of(reason(creator, found)), moment.now());
        }
        List<Mission> offer = offer(creator, choice, found, moment.now());
        List<Mission> given = guard.require(() -> archive.give(offer), WHAT);
        return MissionViews.today(creator, day, given, Optional.empty(), moment.now());
    }

    private static List<Candidate> candidates(List<Document<MissionCandidates>> found) {
        return found.stream()
                .flatMap(document -> document.data().candidates().stream())
                .toList();
    }

    private static List<Mission> offer(
            Creator creator, List<Candidate> choice, List<Document<MissionCandidates>> found, Instant at) {
        Map<String, Document<MissionCandidates>> byGame = new HashMap<>();
        found.forEach(document -> byGame.put(document.data().game(), document));
        return choice.stream()
                .map(candidate -> {
                    Document<MissionCandidates> from = byGame.get(candidate.game());
                    if (from == null) {
                        throw new IllegalStateException(candidate.id() + " stands in the document of another game");
                    }
                    return Mission.offer(creator, candidate, from.origin(), from.generatedAt(), at);
                })
                .toList();
    }

    private String reason(Creator creator, List<Document<MissionCandidates>> found) {
        if (creator.games().isEmpty()) {
            return "None of your games is tracked any more; name others with PUT /api/v1/creators/me.";
        }
        if (found.isEmpty()) {
            return "No candidates have been made for your games yet; job " + CandidateShelf.JOB
                    + ", which makes them, "
                    + nextRuns.of(CandidateShelf.JOB)
                            .map(run -> "runs next at " + run + ".")
                            .orElse("has not said when it runs next.");
        }
        int candidates = candidates(found).size();
        return candidates == 0
                ? "Nothing in your games is certain enough to be a mission at the moment."
                : "None of the " + candidates
                        + " candidates of your games suits: they are over, fall into your night, do not"
                        + " suit your channel's size, or you had them in the last "
                        + MissionChooser.DAYS_WITHOUT_REPETITION + " days.";
    }
}
