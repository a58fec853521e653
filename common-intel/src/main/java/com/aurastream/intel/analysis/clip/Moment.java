package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipMoment.MomentClip;
import com.aurastream.intel.snapshot.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The clips that show the same.
 *
 * @param clips at least one, by creation
 */
record Moment(List<ClipTrack> clips) {

    private static final int MOST_CLIPS = 5;

    Moment {
        clips = List.copyOf(clips);
    }

    /** The clip that it is named after. */
    Clip earliest() {
        return clips.get(0).clip();
    }

    String id() {
        return earliest().id();
    }

    Instant startedAt() {
        return earliest().createdAt();
    }

    Instant lastClippedAt() {
        return clips.get(clips.size() - 1).createdAt();
    }

    /** The title of its most-watched clip. */
    String title() {
        return clips.stream().min(ClipTrack.MOST_WATCHED).orElseThrow().clip().title();
    }

    Optional<String> videoId() {
        return clips.stream().flatMap(t -> t.clip().videoId().stream()).findFirst();
    }

    Optional<Duration> vodOffset() {
        return clips.stream()
                .filter(t -> t.clip().videoId().isPresent())
                .flatMap(t -> t.clip().vodOffset().stream())
                .min(Comparator.naturalOrder());
    }

    int clippers() {
        return clippers(clips);
    }

    /** Distinct people who made these clips. */
    static int clippers(List<ClipTrack> clips) {
        return (int) clips.stream().map(t -> t.clip().creatorId()).distinct().count();
    }

    long views() {
        return clips.stream().mapToLong(ClipTrack::views).sum();
    }

    /**
     * The highest views per minute that its clips together had at any time, by all pairs of readings; empty when no clip has two.
     */
    OptionalDouble peakVelocity() {
        List<Change> changes = new ArrayList<>();
        for (ClipTrack clip : clips) {
            for (Gain gain : clip.gains()) {
                changes.add(new Change(gain.to().observedAt(), -1, gain.perMinute()));
                changes.add(new Change(gain.from().observedAt(), 1, gain.perMinute()));
            }
        }
        return changes.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(highest(changes));
    }

    private static double highest(List<Change> changes) {
        changes.sort(Change.IN_TIME);
        double highest = 0;
        double sum = 0;
        int running = 0;
        for (Change change : changes) {
            running += change.sign();
            sum = running == 0 ? 0 : sum + change.sign() * change.perMinute();
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    /** A rate that sets in (sign 1) or ends (sign -1). */
    private record Change(Instant at, int sign, double perMinute) {

        static final Comparator<Change> IN_TIME =
                Comparator.comparing(Change::at).thenComparingInt(Change::sign).thenComparingDouble(Change::perMinute);
    }

    /**
     * Its most-watched clips.
     *
     * @param gain which gain of a clip counts
     */
    List<MomentClip> best(Function<ClipTrack, Optional<Gain>> gain) {
        return clips.stream()
                .sorted(ClipTrack.MOST_WATCHED)
                .limit(MOST_CLIPS)
                .map(track -> momentClip(track, gain.apply(track)))
                .toList();
    }

    private static MomentClip momentClip(ClipTrack track, Optional<Gain> gain) {
        Clip clip = track.clip();
        return new MomentClip(
                clip.id(),
                clip.url(),
                clip.title(),
                clip.creatorName(),
                clip.createdAt(),
                track.views(),
                gain.map(g -> OptionalLong.of(g.views())).orElse(OptionalLong.empty()),
                gain.map(Gain::instants).orElse(List.of(track.newestCountAt())),
                clip.thumbnailUrl());
    }
}
