package com.aurastream.simulator.world.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.simulator.world.ThumbnailSpec;
import com.aurastream.simulator.world.ThumbnailSpec.Faces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ThumbnailDesignerTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final double VIVID_FROM = 0.8;
    private static final double LARGE_FROM = 0.2;

    private static SyntheticWorld world(boolean plants) {
        return new SyntheticWorld(new SyntheticSettings("synthetic:42", 42, plants, 120, 0.1), NOW);
    }

    private static double share(SyntheticWorld world, boolean winners, Predicate<ThumbnailSpec> has) {
        List<ThumbnailSpec> specs = world.catalogue()
                .between(NOW.minus(Duration.ofDays(10)), NOW)
                .filter(v -> v.channel().game() >= 0 && (v.success() >= Plants.DOES_WELL) == winners)
                .map(v -> world.thumbnail(v.id(), NOW).orElseThrow())
                .toList();
        assertThat(specs).hasSizeGreaterThan(1_000);
        return (double) specs.stream().filter(has).count() / specs.size();
    }

    @Test
    void thumbnailsOfVideosThatDoWellHaveWhatIsPlantedAsOftenAsTheTruthSays() {
        SyntheticWorld world = world(true);
        assertPlanted(world, Plants.VIVID, spec -> spec.vividness() >= VIVID_FROM);
        assertPlanted(world, Plants.LARGE_TEXT, spec -> spec.letterHeight() >= LARGE_FROM);
        assertPlanted(world, Plants.ONE_FACE, spec -> spec.faces() == Faces.ONE);
        assertThat(world.truth(NOW).toString()).contains("text_large").contains("faces_one");
    }

    private static void assertPlanted(SyntheticWorld world, ThumbnailPlant plant, Predicate<ThumbnailSpec> has) {
        assertThat(share(world, true, has)).as(plant.feature()).isCloseTo(plant.winners(), within(0.04));
        assertThat(share(world, false, has)).as(plant.feature()).isCloseTo(plant.others(), within(0.04));
    }

    @Test
    void inAFlatWorldThumbnailsHaveNothingToDoWithSuccess() {
        SyntheticWorld world = world(false);
        for (Predicate<ThumbnailSpec> has : List.<Predicate<ThumbnailSpec>>of(
                spec -> spec.vividness() >= VIVID_FROM,
                spec -> spec.letterHeight() >= LARGE_FROM,
                spec -> spec.faces() == Faces.ONE)) {
            assertThat(share(world, true, has)).isCloseTo(share(world, false, has), within(0.05));
        }
        assertThat(world.truth(NOW).toString()).doesNotContain("text_large");
    }

    @Test
    void whatIsNotPlantedIsAsFrequentEitherWay() {
        SyntheticWorld world = world(true);
        Predicate<ThumbnailSpec> border = ThumbnailSpec::border;
        assertThat(share(world, true, border)).isCloseTo(share(world, false, border), within(0.05));
    }

    @Test
    void whatIsOnThePictureFitsTogether() {
        SyntheticWorld world = world(true);
        world.catalogue()
                .between(NOW.minus(Duration.ofDays(2)), NOW)
                .map(v -> world.thumbnail(v.id(), NOW).orElseThrow())
                .forEach(spec -> {
                    assertThat("none".equals(spec.seen().get("expression"))).isEqualTo(spec.faces() == Faces.NONE);
                    assertThat(spec.words().isEmpty()).isEqualTo(spec.letterHeight() == 0);
                    assertThat(spec.hue()).isBetween(0.0, 1.0);
                });
    }
}
