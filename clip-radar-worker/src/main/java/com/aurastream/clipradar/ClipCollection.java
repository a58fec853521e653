package com.aurastream.clipradar;

import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.twitch.ClipSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
     * @param last when it was last published; absent when it never was
     * @param shown ids of the clips that were published then
     * @throws com.aurastream.intel.source.SourceException when its clips cannot be listed; what was read by then is kept
     * @throws IllegalStateException when Twitch lists none although it still has some of that time
     */
    Collected collect(Category category, Optional<Instant> last, Collection<String> shown, JobRun run) {
        Instant since = since(last, run.startedAt());
        Listing listed = listing.of(category.twitchId(), since, run.startedAt(), archive::save, run::checkpoint);
        ClipLookup.Answer answer = lookup.ask(unlisted(category, listed, shown, run), control(listed), run::checkpoint);
        archive.save(answer.found());
        archive.markGone(answer.gone(), newest(listed, answer).orElse(run.startedAt()));
        requireListed(listed, answer);
        List<String> nowGone = new ArrayList<>(answer.gone());
        nowGone.retainAll(Set.copyOf(shown));
        return new Collected(
                listed.ids().size(),
                answer.found().size(),
                answer.gone().size(),
                !nowGone.isEmpty(),
                listed.complete() && answer.complete());
    }

    /** A run lists what an earlier one may have missed: Twitch gives old clips as well as new ones. */
    private Instant since(Optional<Instant> last, Instant now) {
        Instant usual = now.minus(settings.lookBack());
        Instant farthest = now.minus(settings.known());
        Instant missed = last.orElse(farthest);
        if (missed.isAfter(usual)) {
            return usual;
        }
        return missed.isBefore(farthest) ? farthest : missed;
    }

    private Set<String> unlisted(Category category, Listing listed, Collection<String> shown, JobRun run) {
        Instant now = run.startedAt();
        Set<String> ids = new LinkedHashSet<>(shown);
        ids.addAll(archive.toReadAgain(
                category.twitchId(), now.minus(settings.known()), listed.since(), now, settings.readAgain()));
        ids.removeAll(listed.ids());
        return ids;
    }

    private static Optional<String> control(Listing listed) {
        return listed.ids().stream().min(Comparator.naturalOrder());
    }

    /** When the newest answer came: what is gone was still missed then. */
    private static Optional<Instant> newest(Listing listed, ClipLookup.Answer answer) {
        return Stream.concat(listed.newest().stream(), answer.found().stream().map(observed -> observed.reading()
                        .observedAt()))
                .max(Instant::compareTo);
    }

    private static void requireListed(Listing listed, ClipLookup.Answer answer) {
        long overlooked = answer.found().stream()
                .map(ObservedClip::clip)
                .filter(clip -> clip.createdAt().isAfter(listed.since()))
                .count();
        if (listed.ids().isEmpty() && overlooked > 0) {
            throw new IllegalStateException("Twitch lists no clip made since " + listed.since() + ", but still has "
                    + overlooked + " known ones");
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
