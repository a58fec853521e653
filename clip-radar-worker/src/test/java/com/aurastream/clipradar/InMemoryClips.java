package com.aurastream.clipradar;

import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Clips in memory with every reading, for tests of milliseconds. */
final class InMemoryClips implements ClipArchive {

    private final Map<String, ClipHistory> clips = new TreeMap<>();
    private final Set<String> gone = new HashSet<>();

    Set<String> gone() {
        return Set.copyOf(gone);
    }

    int size() {
        return clips.size();
    }

    @Override
    public void save(Collection<ObservedClip> observed) {
        observed.forEach(this::save);
    }

    private void save(ObservedClip observed) {
        String id = observed.clip().id();
        ClipHistory known = clips.get(id);
        if (known != null
                && !observed.reading().observedAt().isAfter(known.latest().observedAt())) {
            return;
        }
        List<ClipReading> readings = new ArrayList<>(known == null ? List.of() : known.readings());
        readings.add(observed.reading());
        clips.put(id, new ClipHistory(observed.clip(), readings));
        gone.remove(id);
    }

    @Override
    public void markGone(Collection<String> clipIds, Instant at) {
        clipIds.stream().filter(clips::containsKey).forEach(gone::add);
    }

    @Override
    public List<String> toReadAgain(
            String gameId, Instant createdSince, Instant listedSince, Instant readBefore, int limit) {
        return of(gameId)
                .filter(history -> !history.clip().createdAt().isBefore(createdSince))
                .filter(history -> history.latest().observedAt().isBefore(readBefore))
                .map(history -> history.clip().id())
                .filter(id -> !gone.contains(id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ClipHistory> histories(String gameId, Instant createdSince, int limit) {
        return of(gameId)
                .filter(history -> !history.clip().createdAt().isBefore(createdSince))
                .filter(history -> !gone.contains(history.clip().id()))
                .limit(limit)
                .sorted(Comparator.comparing(
                                (ClipHistory history) -> history.clip().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public List<String> categories(LocalDate day) {
        return clips.values().stream()
                .filter(history -> day(history).equals(day))
                .map(history -> history.clip().gameId())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<ClipHistory> ofDay(String gameId, LocalDate day, Instant knownBy, int limit) {
        return of(gameId)
                .filter(history -> day(history).equals(day))
                .flatMap(history -> until(history, knownBy).stream())
                .limit(limit)
                .toList();
    }

    private Stream<ClipHistory> of(String gameId) {
        return clips.values().stream().filter(history -> history.clip().gameId().equals(gameId));
    }

    private static Optional<ClipHistory> until(ClipHistory history, Instant knownBy) {
        List<ClipReading> known = history.readings().stream()
                .filter(reading -> !reading.observedAt().isAfter(knownBy))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new ClipHistory(history.clip(), known));
    }

    private static LocalDate day(ClipHistory history) {
        return LocalDate.ofInstant(history.clip().createdAt(), ZoneOffset.UTC);
    }
}
