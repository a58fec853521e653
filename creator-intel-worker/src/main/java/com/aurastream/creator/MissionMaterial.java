package com.aurastream.creator;

import com.aurastream.intel.analysis.mission.MissionCandidateGenerator;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import java.util.Optional;

/** Publishes what missions of a game can be chosen from. */
final class MissionMaterial {

    private final Publication publication;

    MissionMaterial(Publication publication) {
        this.publication = publication;
    }

    /** Makes and publishes a game's candidates; gives how many there are. */
    int publish(GameDocuments documents, JobRun run) {
        MissionCandidates candidates = MissionCandidateGenerator.generate(
                documents.slug(),
                GameDocuments.data(documents.ideas()),
                GameDocuments.data(documents.titles()),
                GameDocuments.data(documents.competition()),
                GameDocuments.data(documents.clips()),
                run.startedAt());
        publication.publish(
                IntelKeys.MISSION_CANDIDATES,
                documents.slug(),
                documents.slug(),
                document(documents, candidates, run),
                new Fence(run.job(), run.fence()));
        return candidates.candidates().size();
    }

    private static Document<MissionCandidates> document(
            GameDocuments documents, MissionCandidates candidates, JobRun run) {
        boolean nothingKnown =
                candidates.candidates().isEmpty() && !documents.insightInputs().sufficient();
        return IntelKeys.MISSION_CANDIDATES.document(
                Optional.of(documents.slug()),
                documents.origin(),
                run.startedAt(),
                nothingKnown ? DocumentStatus.INSUFFICIENT_SAMPLE : documents.wholeness(),
                documents.ofMissions(),
                new Method(MissionCandidateGenerator.METHOD, MissionCandidateGenerator.VERSION),
                run.id(),
                candidates);
    }
}
