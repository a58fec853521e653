package com.aurastream.clipradar;

import com.aurastream.clipradar.ClipCollection.Collected;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadarAnalyzer;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.publication.Publication.Ready;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.ClipHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one category's clips and makes its radar. */
final class CategoryRadar {

    private final ClipCollection collection;
    private final ClipArchive archive;
    private final PublishedRadars published;
    private final ClipDocuments documents;
    private final ClipRadarSettings settings;

    CategoryRadar(
            ClipCollection collection,
            ClipArchive archive,
            PublishedRadars published,
            ClipDocuments documents,
            ClipRadarSettings settings) {
        this.collection = collection;
        this.archive = archive;
        this.published = published;
        this.documents = documents;
        this.settings = settings;
    }

    /**
     * Looks at a category.
     *
     * @throws RuntimeException when its clips could not be read; what was published stays
     */
    Outcome look(Category category, JobRun run) {
        Optional<Document<ClipRadar>> last = published.last(category, run.startedAt());
        Set<String> shown =
                last.map(document -> PublishedRadars.clips(document.data())).orElse(Set.of());
        Collected collected = collection.collect(category, last.map(Document::generatedAt), shown, run);
        List<ClipHistory> histories =
                archive.histories(category.twitchId(), run.startedAt().minus(settings.known()), settings.clips());
        if (histories.isEmpty() && last.isPresent() && !collected.shownGone()) {
            String note = "Twitch lists no clip, and none is known; what was published stays";
            return new Outcome(Item.done(category.subject(), 0, note), Optional.empty());
        }
        ClipRadar radar = ClipRadarAnalyzer.analyze(category.twitchId(), histories, moment(histories, run));
        return new Outcome(
                item(category, collected, radar),
                Optional.of(documents.radar(category, collected, histories, radar, run)));
    }

    /** The newest reading is a little younger than the run that made it. */
    private static Instant moment(List<ClipHistory> histories, JobRun run) {
        return ClipDocuments.newest(histories)
                .filter(newest -> newest.isAfter(run.startedAt()))
                .orElse(run.startedAt());
    }

    private static Item item(Category category, Collected collected, ClipRadar radar) {
        List<String> notes = new ArrayList<>();
        if (!collected.complete()) {
            notes.add("partial: not all clips were seen");
        }
        if (!radar.sufficient()) {
            notes.add("insufficient_sample");
        }
        if (collected.gone() > 0) {
            notes.add(collected.gone() + " clips are gone");
        }
        return notes.isEmpty()
                ? Item.done(category.subject(), collected.read())
                : Item.done(category.subject(), collected.read(), String.join("; ", notes));
    }

    /**
     * What became of a category.
     *
     * @param item for the ledger
     * @param document its radar, ready to be published; absent when what was published stays
     */
    record Outcome(Item item, Optional<Ready<ClipRadar>> document) {}
}
