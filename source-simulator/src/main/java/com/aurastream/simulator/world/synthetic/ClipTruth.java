package com.aurastream.simulator.world.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an analysis of the clips ought to find. */
final class ClipTruth {

    /** Clips of one recording that begin at most so far from one another show the same moment. */
    static final int SAME_MOMENT_SECONDS = 45;

    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private final Clips clips;
    private final Directories directories;

    /**
     * A planted moment.
     *
     * @param id id of its earliest clip
     * @param broadcasterId whose stream it was
     * @param videoId the recording, absent when there is none
     * @param startedAt when its earliest clip was made
     * @param clipIds all its clips, oldest first
     * @param clippers how many people clipped it
     * @param kind {@code early} when the views come within minutes, {@code late} when they come hours after the clips
     * @param burstAt from when the views come
     * @param views views of its clips now, those that are gone left out
     * @param deletedAt when all of it is deleted, absent when it stays; single clips may go all the same
     */
    record Moment(
            String id,
            String broadcasterId,
            Optional<String> videoId,
            Instant startedAt,
            List<String> clipIds,
            int clippers,
            String kind,
            Instant burstAt,
            long views,
            Optional<Instant> deletedAt) {}

    /**
     * What some clips amount to.
     *
     * @param clips how many they are
     * @param moments how many moments they show, each clip of one recording within 45 s of the next one being of the same moment; without a
     *     recording those of one streamer made in one minute of the clock are
     * @param clippers how many people made them
     * @param hours how many were made in each hour of the day, UTC
     */
    record Tally(int clips, int moments, int clippers, List<Integer> hours) {}

    /**
     * A category's day.
     *
     * @param gameId category id
     * @param made what was made that day by the instant of the question
     * @param left what of it was still there at that instant
     * @param planted the moments that were planted on that day
     */
    record Day(String gameId, Tally made, Tally left, List<Moment> planted) {}

    ClipTruth(Clips clips, Directories directories) {
        this.clips = clips;
        this.directories = directories;
    }

    /** The planted moments of the last day. */
    List<Moment> recent(Directory directory, Instant at) {
        return moments(directory, at.minus(LOOK_BACK), at.plusSeconds(1), at);
    }

    Map<String, Object> day(LocalDate day, Optional<String> gameId, Instant at) {
        List<Day> games = directories.all().stream()
                .filter(d -> gameId.map(id -> id.equals(d.gameId())).orElse(true))
                .map(d -> day(d, day, at))
                .toList();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("date", day);
        truth.put("at", at);
        truth.put("games", games);
        return truth;
    }

    private Day day(Directory directory, LocalDate day, Instant at) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = from.plus(Duration.ofDays(1));
        List<SyntheticClip> made = clips.between(directory, from, until)
                .filter(clip -> clip.madeBy(at))
                .toList();
        List<SyntheticClip> left =
                made.stream().filter(clip -> clip.thereAt(at)).toList();
        Instant end = until.isAfter(at) ? at.plusSeconds(1) : until;
        return new Day(directory.gameId(), tally(made), tally(left), moments(directory, from, end, at));
    }

    private List<Moment> moments(Directory directory, Instant from, Instant until, Instant at) {
        return clips.moments(directory, from, until).map(m -> moment(m, at)).toList();
    }

    private static Moment moment(PlantedMoment moment, Instant at) {
        SyntheticClip first = moment.first();
        return new Moment(
                first.id(),
                first.broadcasterId(),
                moment.session().videoId(),
                Instant.ofEpochSecond(first.createdAt()),
                moment.clips().stream().map(SyntheticClip::id).toList(),
                (int) moment.clips().stream()
                        .map(SyntheticClip::clipper)
                        .distinct()
                        .count(),
                moment.late() ? "late" : "early",
                Instant.ofEpochSecond(moment.burstAt()),
                moment.clips().stream()
                        .filter(clip -> clip.thereAt(at))
                        .mapToLong(clip -> clip.growth().at(at.getEpochSecond()))
                        .sum(),
                moment.deletedAt().isPresent()
                        ? Optional.of(Instant.ofEpochSecond(moment.deletedAt().getAsLong()))
                        : Optional.empty());
    }

    private static Tally tally(List<SyntheticClip> clips) {
        Integer[] hours = new Integer[24];
        java.util.Arrays.fill(hours, 0);
        clips.forEach(clip -> hours[(int) (clip.createdAt() / 3600 % 24)]++);
        int clippers =
                (int) clips.stream().map(SyntheticClip::clipper).distinct().count();
        return new Tally(clips.size(), recorded(clips) + unrecorded(clips), clippers, List.of(hours));
    }

    private static int recorded(List<SyntheticClip> clips) {
        Map<String, List<Integer>> offsets = clips.stream()
                .filter(clip -> clip.session().videoId().isPresent())
                .collect(Collectors.groupingBy(
                        clip -> clip.session().videoId().orElseThrow(),
                        Collectors.mapping(SyntheticClip::offset, Collectors.toCollection(ArrayList::new))));
        return offsets.values().stream().mapToInt(ClipTruth::groups).sum();
    }

    private static int groups(List<Integer> offsets) {
        offsets.sort(Comparator.naturalOrder());
        int groups = 1;
        for (int i = 1; i < offsets.size(); i++) {
            if (offsets.get(i) - offsets.get(i - 1) > SAME_MOMENT_SECONDS) {
                groups++;
            }
        }
        return groups;
    }

    private static int unrecorded(List<SyntheticClip> clips) {
        Set<String> minutes = new HashSet<>();
        clips.stream()
                .filter(clip -> clip.session().videoId().isEmpty())
                .forEach(clip -> minutes.add(clip.broadcasterId() + " " + clip.createdAt() / 60));
        return minutes.size();
    }
}
