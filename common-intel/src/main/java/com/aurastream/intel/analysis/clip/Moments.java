package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which clips of one broadcaster show the same moment.
 *
 * <ol>
 *   <li>Clips with a place in a recording: neighbours at most 45 s apart in it, the first and the last at most 90 s.
 *   <li>A clip without a place joins the moment of the placed clip that was made nearest to it, of the same recording where both are
 *       known, when at most a minute lies between.
 *   <li>What is left: neighbours made at most a minute apart, the first and the last at most two.
 * </ol>
 */
final class Moments {

    private static final Runs IN_RECORDING = new Runs(Duration.ofSeconds(45), Duration.ofSeconds(90));
    private static final Duration SAME_TIME = Duration.ofMinutes(1);
    private static final Runs IN_TIME = new Runs(SAME_TIME, Duration.ofMinutes(2));

    private static final Comparator<ClipTrack> BY_PLACE =
            Comparator.comparing(Moments::offset).thenComparing(ClipTrack.BY_CREATION);

    private final List<List<ClipTrack>> moments = new ArrayList<>();
    private final NavigableMap<Instant, List<ClipTrack>> placed = new TreeMap<>();
    private final Map<String, NavigableMap<Instant, List<ClipTrack>>> placedByVideo = new HashMap<>();

    private Moments() {}

    /**
     * The moments that clips show, by the creation of their earliest clip.
     *
     * @param clips each once, by creation
     */
    static List<Moment> of(List<ClipTrack> clips) {
        Map<String, List<ClipTrack>> byBroadcaster = new TreeMap<>();
        clips.forEach(clip -> byBroadcaster
                .computeIfAbsent(clip.clip().broadcasterId(), b -> new ArrayList<>())
                .add(clip));
        List<Moment> found = new ArrayList<>();
        byBroadcaster.values().forEach(own -> found.addAll(new Moments().ofBroadcaster(own)));
        found.sort(Comparator.comparing(Moment::startedAt).thenComparing(Moment::id));
        return found;
    }

    private List<Moment> ofBroadcaster(List<ClipTrack> clips) {
        place(clips);
        List<ClipTrack> left = new ArrayList<>();
        for (ClipTrack clip : clips) {
            if (!isPlaced(clip.clip())) {
                nearest(clip.clip()).ifPresentOrElse(moment -> moment.add(clip), () -> left.add(clip));
            }
        }
        moments.addAll(IN_TIME.of(left, clip -> clip.createdAt().getEpochSecond()));
        return moments.stream()
                .map(of -> new Moment(of.stream().sorted(ClipTrack.BY_CREATION).toList()))
                .toList();
    }

    private void place(List<ClipTrack> clips) {
        Map<String, List<ClipTrack>> byVideo = new TreeMap<>();
        clips.stream().filter(clip -> isPlaced(clip.clip())).forEach(clip -> byVideo.computeIfAbsent(
                        clip.clip().videoId().orElseThrow(), v -> new ArrayList<>())
                .add(clip));
        byVideo.forEach((video, own) -> {
            own.sort(BY_PLACE);
            IN_RECORDING.of(own, clip -> offset(clip).toSeconds()).forEach(run -> remember(video, run));
        });
    }

    private void remember(String video, List<ClipTrack> run) {
        List<ClipTrack> moment = new ArrayList<>(run);
        moments.add(moment);
        NavigableMap<Instant, List<ClipTrack>> ofVideo = placedByVideo.computeIfAbsent(video, v -> new TreeMap<>());
        for (ClipTrack clip : run) {
            placed.putIfAbsent(clip.createdAt(), moment);
            ofVideo.putIfAbsent(clip.createdAt(), moment);
        }
    }

    /** The moment of the placed clip that was made nearest to this one, of two equally near ones the earlier. */
    private Optional<List<ClipTrack>> nearest(Clip clip) {
        NavigableMap<Instant, List<ClipTrack>> candidates = clip.videoId()
                .map(v -> placedByVideo.getOrDefault(v, new TreeMap<>()))
                .orElse(placed);
        Optional<Map.Entry<Instant, List<ClipTrack>>> before = near(candidates.floorEntry(clip.createdAt()), clip);
        Optional<Map.Entry<Instant, List<ClipTrack>>> after = near(candidates.ceilingEntry(clip.createdAt()), clip);
        if (before.isPresent() && after.isPresent()) {
            boolean laterIsNearer = apart(after.get(), clip).compareTo(apart(before.get(), clip)) < 0;
            return (laterIsNearer ? after : before).map(Map.Entry::getValue);
        }
        return before.or(() -> after).map(Map.Entry::getValue);
    }

    private static Optional<Map.Entry<Instant, List<ClipTrack>>> near(
            Map.@Nullable Entry<Instant, List<ClipTrack>> entry, Clip clip) {
        return Optional.ofNullable(entry).filter(e -> apart(e, clip).compareTo(SAME_TIME) <= 0);
    }

    private static Duration apart(Map.Entry<Instant, List<ClipTrack>> entry, Clip clip) {
        return Duration.between(entry.getKey(), clip.createdAt()).abs();
    }

    private static boolean isPlaced(Clip clip) {
        return clip.videoId().isPresent() && clip.vodOffset().isPresent();
    }

    private static Duration offset(ClipTrack clip) {
        return clip.clip().vodOffset().orElseThrow();
    }
}
