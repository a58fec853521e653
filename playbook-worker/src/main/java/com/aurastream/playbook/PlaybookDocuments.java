package com.aurastream.playbook;

import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a playbook into its document and publishes it. */
final class PlaybookDocuments {

    private static final Method METHOD = new Method(PlaybookComposer.METHOD, PlaybookComposer.VERSION);

    private final Publication publication;
    private final Origin origin;

    /** Documents of one origin. */
    PlaybookDocuments(Publication publication, Origin origin) {
        this.publication = publication;
        this.origin = origin;
    }

    /**
     * Publishes a playbook.
     *
     * @param readings what it was composed of
     * @param allGames whether every game could be read
     */
    void publish(Playbook playbook, List<GameReading> readings, boolean allGames, JobRun run) {
        List<DocumentInput> inputs =
                readings.stream().flatMap(reading -> reading.inputs().stream()).toList();
        Document<Playbook> document = IntelKeys.PLAYBOOK
                .kind()
                .document(
                        Optional.empty(),
                        origin,
                        run.startedAt(),
                        freshUntil(readings, run.startedAt()),
                        status(playbook, readings, allGames),
                        inputs,
                        METHOD,
                        run.id(),
                        playbook);
        publication.publish(IntelKeys.PLAYBOOK, document, new Fence(run.job(), run.fence()));
    }

    private static DocumentStatus status(Playbook playbook, List<GameReading> readings, boolean allGames) {
        boolean whole =
                allGames && readings.stream().allMatch(reading -> reading.gaps().isEmpty());
        return DocumentStatus.of(playbook.sufficient(), whole);
    }

    /** A plan of stale documents is no fresher than the stalest: it lasts as if it had been made while that was fresh. */
    private static Instant freshUntil(List<GameReading> readings, Instant madeAt) {
        return readings.stream()
                .flatMap(reading -> reading.freshUntil().stream())
                .min(Comparator.naturalOrder())
                .map(stalest -> IntelKeys.PLAYBOOK.freshUntil(madeAt, stalest))
                .orElseGet(() -> IntelKeys.PLAYBOOK.freshUntil(madeAt));
    }
}
