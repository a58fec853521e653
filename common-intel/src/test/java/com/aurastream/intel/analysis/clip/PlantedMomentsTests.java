package com.aurastream.intel.analysis.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlantedMomentsTests {

    private static final int SEEDS = 20;
    private static final int PLANTED = 60;

    @Test
    void nineteenOfTwentyPlantedMomentsAreFoundAndAlmostNoneTwice() {
        int whole = 0;
        int top = 0;
        int duplicates = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ClipWorld world = planted(seed);
            whole += foundWhole(world);
            List<String> shown = ClipRadarAnalyzer.analyze("33214", world.clips(), ClipWorld.NOW).ranking().stream()
                    .limit(20)
                    .map(moment -> name(moment.id()))
                    .toList();
            top += shown.size();
            duplicates += shown.size() - new HashSet<>(shown).size();
        }
        assertThat(whole / (double) (SEEDS * PLANTED)).isGreaterThanOrEqualTo(0.95);
        assertThat(duplicates / (double) top).isLessThanOrEqualTo(0.05);
    }

    @Test
    void burstingMomentsAreLabelledAndQuietOnesAreNot() {
        int hot = 0;
        int quiet = 0;
        int strays = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ClipWorld world = planted(seed);
            for (ClipMoment moment : ClipRadarAnalyzer.analyze("33214", world.clips(), ClipWorld.NOW)
                    .ranking()) {
                if (moment.label() != Label.STEADY) {
                    hot += moment.id().startsWith("hot") ? 1 : 0;
                    quiet += moment.id().startsWith("quiet") ? 1 : 0;
                    strays += moment.id().startsWith("stray") ? 1 : 0;
                }
            }
        }
        assertThat(hot / (SEEDS * PLANTED / 6.0)).isGreaterThanOrEqualTo(0.95);
        assertThat(quiet + strays).isLessThanOrEqualTo(SEEDS);
    }

    @Test
    void whereEverythingIsAlikeAlmostNothingIsLabelled() {
        for (double perMinute : new double[] {0.02, 0.2, 1, 3, 10}) {
            int labelled = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                ClipWorld world = new ClipWorld(1_000 + seed);
                for (int i = 0; i < 300; i++) {
                    world.stray(age -> perMinute);
                }
                labelled += labelled(world);
            }
            assertThat(labelled / (SEEDS * 300.0)).isLessThanOrEqualTo(0.002);
        }
    }

    @Test
    void whereVelocitiesSpreadWidelyOnlyTheTailIsLabelled() {
        int labelled = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ClipWorld world = new ClipWorld(2_000 + seed);
            Random random = new Random(seed);
            for (int i = 0; i < 300; i++) {
                double rate = Math.exp(random.nextGaussian() - 0.5);
                world.stray(age -> rate * Math.exp(-age / 120));
            }
            labelled += labelled(world);
        }
        assertThat(labelled / (SEEDS * 300.0)).isLessThanOrEqualTo(0.06);
    }

    private static int labelled(ClipWorld world) {
        return (int) ClipRadarAnalyzer.analyze("33214", world.clips(), ClipWorld.NOW).ranking().stream()
                .filter(m -> m.label() != Label.STEADY)
                .count();
    }

    /** Fifty quiet moments, ten that burst in the last quarter of an hour, and 400 clips that nobody else made. */
    private static ClipWorld planted(int seed) {
        ClipWorld world = new ClipWorld(seed);
        for (int i = 0; i < PLANTED; i++) {
            boolean hot = i % 6 == 0;
            world.moment((hot ? "hot-" : "quiet-") + i, i, 3 + i % 8, age -> hot ? 4 : 0.05);
        }
        for (int i = 0; i < 400; i++) {
            world.stray(age -> 0.2 * Math.exp(-age / 60));
        }
        return world;
    }

    /** A planted moment is found when one moment holds four fifths of its clips, and most of that moment's clips are its own. */
    private static int foundWhole(ClipWorld world) {
        List<ClipTrack> tracks = ClipTrack.by(ClipWorld.NOW, world.clips());
        Map<String, Long> planted = tracks.stream()
                .map(t -> name(t.id()))
                .filter(n -> !n.startsWith("stray"))
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        Set<String> found = new HashSet<>();
        for (Moment moment : Moments.of(tracks)) {
            Map<String, Long> names =
                    moment.clips().stream().collect(Collectors.groupingBy(t -> name(t.id()), Collectors.counting()));
            Map.Entry<String, Long> most = names.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .orElseThrow();
            Long all = planted.get(most.getKey());
            if (all != null
                    && most.getValue() >= 0.8 * all
                    && 2 * most.getValue() > moment.clips().size()) {
                found.add(most.getKey());
            }
        }
        return found.size();
    }

    private static String name(String clipId) {
        return clipId.substring(0, clipId.indexOf('/'));
    }
}
