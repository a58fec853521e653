package com.aurastream.playbook;

import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The history of directories for tests of milliseconds. */
final class KeptReadings implements StreamArchive {

    private final Map<String, List<DirectorySample>> readings = new HashMap<>();

    @Override
    public void save(String game, DirectorySample sample) {
        readings.computeIfAbsent(game, slug -> new ArrayList<>()).add(sample);
    }

    @Override
    public List<DirectorySample> history(String game, Instant since) {
        return readings.getOrDefault(game, List.of()).stream()
                .filter(sample -> !sample.observedAt().isBefore(since))
                .toList();
    }
}
