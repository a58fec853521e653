package com.aurastream.clipradar;

import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.twitch.ClipSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a category's clips into the archive: those that Twitch lists, and known ones that it did not list, by id. What was last
 * published is always among them, so that a clip that is deleted is not shown for long.
 */
final class ClipCollection {

    private final ClipArchive archive;
    private final ClipListing listing;
    private final ClipLookup lookup;
    private final ClipRadarSettings settings;

    ClipCollection(ClipSource source, ClipArchive archive, ClipRadarSettings settings) {
        this.archive = archive;
        this.listing = new ClipListing(source, settings);
        this.lookup = new ClipLookup(source);
        this.settings = settings;
    }

    /**
     * Reads a category.
     *
     * @param shown ids of the clips that were last published of it
     * @throws com.aurastream.intel.source.SourceException when its clips cannot be listed; then nothing was kept
     * @throws IllegalStateException when Twitch lists none although it still has some of that time
     */
    Collected collect(Category category, Collection<String> shown, JobRun run) {
        Listing listed = listing.of(category.twitchId(), run.startedAt(), run::checkpoint);
        archive.save(listed.clips());
        ClipLookup.Answer answer = lookup.ask(unlisted(category, listed, shown, run), control(listed), run::checkpoint);
        archive.save(answer.found());
        archive.markGone(answer.gone(), newest(listed, answer).orElse(run.startedAt()));
        requireListed(listed, answer, run);
        List<String> nowGone = new ArrayList<>(answer.gone());
        nowGone.retainAll(Set.copyOf(shown));
        return new Collected(
                listed.clips().size(),
                answer.found().size(),
                answer.gone().size(),
                !nowGone.isEmpty(),
                listed.complete() && answer.complete());
    }

    private Set<String> unlisted(Category category, Listing listed, Collection<String> shown, JobRun run) {
        Instant now = run.startedAt();
        Set<String> ids = new LinkedHashSet<>(shown);
        ids.addAll(archive.toReadAgain(
                category.twitchId(),
                now.minus(settings.known()),
                now.minus(settings.lookBack()),
                now,
                settings.readAgain()));
        ids.removeAll(listed.ids());
        return ids;
    }

    private static Optional<String> control(Listing listed) {
        return listed.clips().stream().findFirst().map(observed -> observed.clip()
                .id());
    }

    /** When the newest answer came: what is gone was still missed then. */
    private static Optional<Instant> newest(Listing listed, ClipLookup.Answer answer) {
        return java.util.stream.Stream.of(listed.clips(), answer.found())
                .flatMap(List::stream)
                .map(observed -> observed.reading().observedAt())
                .max(Instant::compareTo);
    }

    private void requireListed(Listing listed, ClipLookup.Answer answer, JobRun run) {
        Instant since = run.startedAt().minus(settings.lookBack());
        long overlooked = answer.found().stream()
                .map(ObservedClip::clip)
                .filter(clip -> clip.createdAt().isAfter(since))
                .count();
        if (listed.clips().isEmpty() && overlooked > 0) {
            throw new IllegalStateException("Twitch lists no clip of the last " + settings.lookBack()
                    + ", but still has " + overlooked + " known ones");
        }
    }

    /**
     * What became of a category's reading.
     *
     * @param listed clips that Twitch listed
     * @param readAgain known clips that were found by id
     * @param gone known clips that are gone
     * @param shownGone whether one of those was published last
     * @param complete whether all was seen that should have been
     */
    record Collected(int listed, int readAgain, int gone, boolean shownGone, boolean complete) {

        /** All clips that were read. */
        int read() {
            return listed + readAgain;
        }
    }
}
