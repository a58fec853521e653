package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.Clip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The clips of one day, UTC.
 *
 * @param date the day
 * @param clips those made on it, by creation
 * @param moments what they show
 */
record RecapDay(LocalDate date, List<ClipTrack> clips, List<Moment> moments) {

    private static final int HOURS = 24;
    private static final int MOST = 10;

    private static final Comparator<ClipRecap.TopMoment> MOST_GAINED = Comparator.comparingLong(
                    (ClipRecap.TopMoment m) -> -m.viewsGained())
            .thenComparingLong(m -> -m.views())
            .thenComparing(ClipRecap.TopMoment::id);

    ClipRecap.Day day(Optional<String> gameId) {
        List<ClipRecap.TopMoment> summed = moments.stream().map(this::summed).toList();
        return new ClipRecap.Day(
                gameId,
                clips.size(),
                moments.size(),
                Moment.clippers(clips),
                clips.stream().mapToLong(ClipTrack::views).sum(),
                gainedBy(clips, HOURS),
                summed.stream().flatMapToDouble(m -> m.peakVelocity().stream()).max(),
                hours(),
                summed.stream().sorted(MOST_GAINED).limit(MOST).toList());
    }

    private List<ClipRecap.Hour> hours() {
        int[] made = new int[HOURS];
        clips.forEach(clip -> made[clip.createdAt().atOffset(ZoneOffset.UTC).getHour()]++);
        long[] gained = IntStream.rangeClosed(0, HOURS)
                .mapToLong(hour -> gainedBy(clips, hour))
                .toArray();
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new ClipRecap.Hour(hour, made[hour], gained[hour + 1] - gained[hour]))
                .toList();
    }

    /** Views that clips gained from the day's start to the start of an hour. */
    private long gainedBy(List<ClipTrack> of, int hour) {
        Instant moment = date.atStartOfDay(ZoneOffset.UTC).plusHours(hour).toInstant();
        return of.stream().mapToLong(clip -> clip.gainedBy(moment)).sum();
    }

    private ClipRecap.TopMoment summed(Moment moment) {
        Clip earliest = moment.earliest();
        return new ClipRecap.TopMoment(
                moment.id(),
                earliest.gameId(),
                earliest.broadcasterId(),
                earliest.broadcasterName(),
                moment.title(),
                moment.videoId(),
                moment.vodOffset(),
                moment.startedAt(),
                moment.clippers(),
                moment.clips().size(),
                moment.views(),
                gainedBy(moment.clips(), HOURS),
                gaining(moment),
                moment.best(ClipTrack::wholeGain));
    }

    /** A peak of nothing is left out: whether a clip was read a second time without a change is not kept for ever. */
    private static OptionalDouble gaining(Moment moment) {
        OptionalDouble peak = moment.peakVelocity();
        return peak.orElse(0) > 0 ? peak : OptionalDouble.empty();
    }
}
