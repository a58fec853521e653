package com.aurastream.gateway.mission;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The games' candidates for missions, as they were published. */
final class CandidateShelf {

    /** The job that makes them. */
    static final String JOB = "daily-insight";

    private static final Logger LOG = LoggerFactory.getLogger(CandidateShelf.class);

    private final DocumentService documents;
    private final DocumentJson json;

    CandidateShelf(DocumentService documents, DocumentJson json) {
        this.documents = documents;
        this.json = json;
    }

    /**
     * The newest candidates of those of these games that have any document, stale or not.
     *
     * @throws ProblemException when no store answers
     */
    List<Document<MissionCandidates>> of(List<String> games, Moment moment) {
        return games.stream()
                .map(game -> of(game, moment))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Document<MissionCandidates>> of(String game, Moment moment) {
        DocumentAddress address = DocumentAddress.of(IntelKeys.MISSION_CANDIDATES, JOB, game, game);
        try {
            return documents
                    .find(address, moment)
                    .map(served -> json.read(IntelKeys.MISSION_CANDIDATES.kind(), served.json()));
        } catch (IllegalArgumentException e) {
            LOG.warn("candidates of {} cannot be read and are left out: {}", game, e.getMessage());
            return Optional.empty();
        }
    }
}
