package com.aurastream.intel.analysis.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Finding;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Source;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Vision;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures.Swatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThumbnailAnalyzerTests {

    private static final Optional<Vision> VISION =
            Optional.of(new Vision("model", List.of("model-1"), 80, 0, 0, Optional.empty()));

    /** Chances of what a picture shows. */
    private record Habits(double saturation, double largeText, double oneFace) {}

    private static final Habits USUAL = new Habits(0.1, 0.25, 0.3);
    private static final Habits PLANTED = new Habits(0.15, 0.7, 0.75);

    private static List<MeasuredThumbnail> thumbnails(String prefix, int n, Habits habits, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToObj(i -> thumbnail(prefix + i, habits, random))
                .toList();
    }

    private static MeasuredThumbnail thumbnail(String id, Habits habits, Random random) {
        double brightness = random.nextDouble();
        double saturation = Math.max(0, habits.saturation() + 0.03 * random.nextGaussian());
        boolean largeText = random.nextDouble() < habits.largeText();
        ThumbnailMeasures measures = new ThumbnailMeasures(
                brightness,
                0.1 + 0.2 * random.nextDouble(),
                saturation,
                300 * saturation + 5 * random.nextGaussian(),
                Math.max(0, 1 - brightness - 0.3 * random.nextDouble()),
                brightness * random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                largeText ? 0.2 : random.nextBoolean() ? 0 : 0.05,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                List.of(
                        new Swatch("#2040ff", "blue", 0.6 * random.nextDouble()),
                        new Swatch("#ff0000", "red", 0.4 * random.nextDouble())));
        return new MeasuredThumbnail(id, "Title " + id, "https://example/" + id, measures, seen(habits, random));
    }

    private static Map<String, String> seen(Habits habits, Random random) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (ThumbnailVerdict.Field field : ThumbnailVerdict.fields()) {
            seen.put(
                    field.name(),
                    field.values().get(random.nextInt(field.values().size())));
        }
        seen.put("faces", random.nextDouble() < habits.oneFace() ? "one" : "none");
        return seen;
    }

    private static List<MeasuredThumbnail> unseen(List<MeasuredThumbnail> thumbnails) {
        return thumbnails.stream()
                .map(t -> new MeasuredThumbnail(t.videoId(), t.title(), t.url(), t.measures(), Map.of()))
                .toList();
    }

    @Test
    void whatIsPlantedIsFound() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 60, PLANTED, 1), thumbnails("c", 60, USUAL, 2), VISION);
        assertThat(intel.findings())
                .extracting(Finding::feature)
                .contains("saturation_high", "text_large", "faces_one");
        Finding face = intel.findings().stream()
                .filter(f -> f.feature().equals("faces_one"))
                .findFirst()
                .orElseThrow();
        assertThat(face.source()).isEqualTo(Source.VISION);
        assertThat(face.lift().lo()).isGreaterThan(1);
        assertThat(face.share().lo()).isLessThan(face.share().value());
        assertThat(face.share().n()).isEqualTo(60);
        assertThat(face.q()).isLessThanOrEqualTo(FeatureContrasts.FALSE_DISCOVERY_RATE);
        assertThat(face.evidence()).hasSize(5).allMatch(id -> id.startsWith("w"));
        assertThat(intel.sufficient()).isTrue();
        assertThat(intel.missing()).isEmpty();
    }

    @Test
    void theSameHabitsWithoutAnEffectAreNoFinding() {
        int withFinding = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<MeasuredThumbnail> all = new ArrayList<>(thumbnails("w", 40, PLANTED, seed));
            all.addAll(thumbnails("c", 40, USUAL, 1_000 + seed));
            Collections.shuffle(all, new Random(seed));
            ThumbnailIntel intel = ThumbnailAnalyzer.analyze(all.subList(0, 40), all.subList(40, 80), VISION);
            assertThat(intel.considered()).hasSizeGreaterThan(40);
            withFinding += intel.findings().isEmpty() ? 0 : 1;
        }
        assertThat(withFinding).isLessThanOrEqualTo(5);
    }

    @Test
    void whatWinnersAvoidIsFoundWithALiftBelowOne() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 40, USUAL, 1), thumbnails("c", 40, PLANTED, 2), VISION);
        assertThat(intel.findings())
                .filteredOn(f -> f.feature().equals("text_large"))
                .singleElement()
                .satisfies(f -> assertThat(f.lift().hi()).isLessThan(1));
    }

    @Test
    void withoutAModelOnlyTheMeasuresAreComparedAndThatIsSaid() {
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(
                unseen(thumbnails("w", 60, PLANTED, 1)), unseen(thumbnails("c", 60, USUAL, 2)), Optional.empty());
        assertThat(intel.findings()).extracting(Finding::feature).contains("saturation_high", "text_large");
        assertThat(intel.considered()).extracting(Finding::source).containsOnly(Source.MEASURED);
        assertThat(intel.sufficient()).isTrue();
        assertThat(intel.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.what()).isEqualTo("findings.vision");
            assertThat(missing.n()).isZero();
            assertThat(missing.needed()).isEqualTo(15);
        });
    }

    @Test
    void onlyPicturesThatWereLookedAtCountForWhatWasSeen() {
        List<MeasuredThumbnail> winners = new ArrayList<>(unseen(thumbnails("u", 20, USUAL, 3)));
        winners.addAll(thumbnails("w", 20, PLANTED, 1));
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(winners, thumbnails("c", 40, USUAL, 2), VISION);
        assertThat(intel.considered())
                .filteredOn(f -> f.source() == Source.VISION)
                .isNotEmpty()
                .allMatch(f -> f.share().n() == 20 && f.base().n() == 40);
        assertThat(intel.considered())
                .filteredOn(f -> f.source() == Source.MEASURED)
                .allMatch(f -> f.share().n() == 40);
    }

    @Test
    void fewerThanFifteenInAGroupAreNotCompared() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 40, PLANTED, 1), thumbnails("c", 14, USUAL, 2), VISION);
        assertThat(intel.considered()).isEmpty();
        assertThat(intel.findings()).isEmpty();
        assertThat(intel.sufficient()).isFalse();
        assertThat(intel.missing()).extracting(m -> m.what()).containsExactly("findings", "findings.vision");
        assertThat(intel.missing()).allMatch(m -> m.n() == 14);
        assertThat(intel.examples()).hasSize(12);
    }

    @Test
    void nothingAtAllIsSaidToBeNothing() {
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(List.of(), List.of(), Optional.empty());
        assertThat(intel.palette()).isEmpty();
        assertThat(intel.examples()).isEmpty();
        assertThat(intel.sufficient()).isFalse();
    }

    @Test
    void highAndLowAreTheOuterThirdsOfTheControlGroup() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 45, USUAL, 1), thumbnails("c", 45, USUAL, 2), VISION);
        assertThat(intel.considered())
                .filteredOn(
                        f -> f.feature().equals("clutter_high") || f.feature().equals("clutter_low"))
                .hasSize(2)
                .allMatch(f -> f.base().value() > 0.28 && f.base().value() < 0.38)
                .allMatch(f -> f.cut().isPresent());
    }

    @Test
    void whatHardlyAnyPictureHasIsNotCompared() {
        List<MeasuredThumbnail> winners = thumbnails("w", 40, USUAL, 1);
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(winners, thumbnails("c", 40, USUAL, 2), VISION);
        assertThat(intel.considered())
                .extracting(Finding::feature)
                .doesNotContain("colour_pink", "faces_many")
                .doesNotHaveDuplicates();
    }

    @Test
    void paletteComparesAreas() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 40, USUAL, 1), thumbnails("c", 40, USUAL, 2), VISION);
        assertThat(intel.palette()).extracting(p -> p.name()).containsExactly("blue", "red");
        assertThat(intel.palette().get(0).hex()).isEqualTo("#2040ff");
        assertThat(intel.palette().get(0).share()).isBetween(0.2, 0.4);
        assertThat(intel.palette().get(0).base()).isBetween(0.2, 0.4);
    }

    @Test
    void mapsKeepTheOrderOfTheirKeys() {
        ThumbnailIntel intel =
                ThumbnailAnalyzer.analyze(thumbnails("w", 20, USUAL, 1), thumbnails("c", 20, USUAL, 2), VISION);
        assertThat(intel.examples()).allSatisfy(example -> {
            assertThat(List.copyOf(example.measures().keySet())).isSorted().hasSize(12);
            assertThat(List.copyOf(example.seen().keySet())).isSorted().hasSize(11);
        });
    }
}
