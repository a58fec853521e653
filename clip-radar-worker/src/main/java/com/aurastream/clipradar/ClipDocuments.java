package com.aurastream.clipradar;

import com.aurastream.clipradar.ClipCollection.Collected;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadarAnalyzer;
import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.analysis.clip.ClipRecapAnalyzer;
import com.aurastream.intel.analysis.clip.ViralMoments;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.publication.Publication.Ready;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts what was read and concluded into documents and publishes them. */
final class ClipDocuments {

    private static final Method MOMENTS = new Method(ClipRadarAnalyzer.METHOD, ClipRadarAnalyzer.VERSION);
    private static final Method RECAP = new Method(ClipRecapAnalyzer.METHOD, ClipRecapAnalyzer.VERSION);

    private final Publication publication;
    private final Origin origin;

    /** Documents of one origin. */
    ClipDocuments(Publication publication, Origin origin) {
        this.publication = publication;
        this.origin = origin;
    }

    /**
     * A category's radar.
     *
     * @param histories the clips that it rests on
     */
    Ready<ClipRadar> radar(
            Category category, Collected collected, List<ClipHistory> histories, ClipRadar radar, JobRun run) {
        List<DocumentInput> inputs = new ArrayList<>();
        inputs.add(new DocumentInput("helix/clips", run.startedAt(), collected.read()));
        newest(histories).ifPresent(asOf -> inputs.add(new DocumentInput("clip_reading", asOf, histories.size())));
        DocumentStatus status = DocumentStatus.of(radar.sufficient(), collected.complete());
        return new Ready<>(
                IntelKeys.CLIP_RADAR,
                IntelKeys.CLIP_RADAR.name(category.twitchId()),
                category.subject(),
                document(IntelKeys.CLIP_RADAR, category.game(), status, inputs, MOMENTS, run, radar));
    }

    /**
     * The moments of all categories.
     *
     * @param radars the documents that they come from
     * @param complete whether those are of all categories and of this run
     */
    Ready<ViralMoments> viral(
            Collection<Document<ClipRadar>> radars, boolean complete, ViralMoments moments, JobRun run) {
        List<DocumentInput> inputs = radars.stream()
                .map(radar -> new DocumentInput(
                        IntelKeys.CLIP_RADAR.name(radar.data().gameId()),
                        radar.generatedAt(),
                        radar.data().clips()))
                .toList();
        boolean sufficient = radars.stream().anyMatch(radar -> radar.data().sufficient());
        boolean whole = complete && radars.stream().noneMatch(radar -> radar.status() == DocumentStatus.PARTIAL);
        return new Ready<>(
                IntelKeys.VIRAL_MOMENTS,
                IntelKeys.VIRAL_MOMENTS.name(),
                "",
                document(
                        IntelKeys.VIRAL_MOMENTS,
                        Optional.empty(),
                        DocumentStatus.of(sufficient, whole),
                        inputs,
                        MOMENTS,
                        run,
                        moments));
    }

    /** Publishes together. */
    void publish(List<Ready<?>> documents, JobRun run) {
        publication.publishAll(documents, fence(run));
    }

    /**
     * Publishes a day's recap.
     *
     * @param histories the clips that it rests on
     * @param status whether the whole day was watched, some of it, or nothing
     */
    void recap(ClipRecap recap, Collection<ClipHistory> histories, DocumentStatus status, JobRun run) {
        String date = recap.date().toString();
        Instant asOf = newest(histories).orElse(run.startedAt());
        publication.publish(
                IntelKeys.CLIP_RECAP,
                date,
                date,
                document(
                        IntelKeys.CLIP_RECAP,
                        Optional.empty(),
                        status,
                        List.of(new DocumentInput("clip_reading", asOf, histories.size())),
                        RECAP,
                        run,
                        recap),
                fence(run));
    }

    /** When the newest of these readings was made. */
    static Optional<Instant> newest(Collection<ClipHistory> histories) {
        return histories.stream().map(history -> history.latest().observedAt()).max(Instant::compareTo);
    }

    private <T> Document<T> document(
            DocumentKey<T> key,
            Optional<String> game,
            DocumentStatus status,
            List<DocumentInput> inputs,
            Method method,
            JobRun run,
            T data) {
        return key.document(game, origin, run.startedAt(), status, inputs, method, run.id(), data);
    }

    private static Fence fence(JobRun run) {
        return new Fence(run.job(), run.fence());
    }
}
