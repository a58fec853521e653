package com.aurastream.generation.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.PackKind;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.simulator.fault.FaultKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind from the order to checked files, by Google's client over HTTP; what is made is left in {@code target/assets}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnAssetMakerIT {

    private static final Path MADE = Path.of("target/assets");

    private final SimulatedPainter painter = new SimulatedPainter();
    private final AssetMaker maker = AssetMakers.drawing(Optional.of(painter.images(Duration.ofMinutes(1))));
    private final AssetMaker impatient = AssetMakers.drawing(Optional.of(painter.images(Duration.ofMillis(500))));

    @BeforeEach
    void reset() {
        painter.clear();
        painter.budgetLeft.set(1_000);
    }

    @AfterAll
    void stop() {
        painter.close();
    }

    private List<MadeAsset> made(ClaimedPart part) {
        return kept(
                (part.order().pack() ? "pack-" : "") + part.order().kind(), maker.make(part, (percent, step) -> {}));
    }

    /** Left for a person to look at. */
    private static List<MadeAsset> kept(String folder, List<MadeAsset> assets) {
        assets.forEach(asset -> keep(MADE.resolve(folder), asset));
        return assets;
    }

    private static void keep(Path folder, MadeAsset asset) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(asset.name()), asset.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(MadeAsset asset) {
        try {
            return ImageIO.read(new ByteArrayInputStream(asset.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(AssetKind.class)
    void everyKindIsDeliveredInExactlyItsSizes(AssetKind kind) {
        List<MadeAsset> assets = made(Orders.single(kind));
        assertThat(assets)
                .extracting(asset -> new AssetKind.Size(asset.width(), asset.height()))
                .isEqualTo(kind.sizes());
        for (MadeAsset asset : assets) {
            BufferedImage image = image(asset);
            assertThat(new AssetKind.Size(image.getWidth(), image.getHeight()))
                    .isEqualTo(new AssetKind.Size(asset.width(), asset.height()));
            assertThat(image.getColorModel().hasAlpha()).isEqualTo(kind.transparent());
            assertThat(asset.content()).hasSizeLessThanOrEqualTo(kind.maxBytes());
            assertThat(asset.name()).isEqualTo(kind.code() + "-" + asset.width() + ".png");
            assertThat(asset.mediaType()).isEqualTo("image/png");
        }
        askedOnce();
    }

    /** The simulator counts a call when its answer has been written, which may be after it was read, or given up. */
    private void askedOnce() {
        await().atMost(Duration.ofSeconds(30)).until(() -> painter.callsCounted() > 0);
        assertThat(painter.callsCounted()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(AssetKind.class)
    void everyKindCanCarryWords(AssetKind kind) {
        String text = kind.transparent() ? "GG" : "Ranked grind tonight";
        List<MadeAsset> plain = maker.make(Orders.single(kind), (percent, step) -> {});
        List<MadeAsset> lettered = maker.make(
                Orders.single(kind, "a happy fox who plays a racing game", List.of("#E2581A", "#22C7B8"), text),
                (percent, step) -> {});
        kept("text", lettered);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(lettered.get(i).content()).isNotEqualTo(plain.get(i).content());
        }
    }

    @Test
    void theSameDrawingMakesTheSameFiles() {
        List<MadeAsset> once = made(Orders.single(AssetKind.EMOTE));
        List<MadeAsset> again = made(Orders.single(AssetKind.EMOTE));
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).content()).isEqualTo(once.get(i).content());
        }
    }

    @Test
    void theFiveEmotesOfAPackDiffer() {
        Set<String> contents = new TreeSet<>();
        for (ClaimedPart part : Orders.pack(PackKind.EMOTE, "a grumpy robot", "")) {
            contents.add(Arrays.toString(made(part).get(0).content()));
        }
        assertThat(contents).hasSize(5);
    }

    @Test
    void theWordsOfAMixedPackAreNotWrittenOnItsEmotes() {
        for (ClaimedPart part :
                Orders.pack(PackKind.SEASONAL, "a pumpkin cat", "Halloween community event this weekend")) {
            assertThat(made(part)).hasSameSizeAs(part.kind().sizes());
        }
    }

    @Test
    void aStreamPackIsMade() {
        for (ClaimedPart part : Orders.pack(PackKind.STREAM, "a sleepy dragon in a library", "")) {
            assertThat(made(part)).hasSize(1);
        }
    }

    @Test
    void progressIsToldInOrder() {
        List<Integer> told = new ArrayList<>();
        maker.make(Orders.single(AssetKind.BADGE), (percent, step) -> told.add(percent));
        assertThat(told).isSorted().startsWith(5, 10).hasSizeGreaterThan(4);
    }

    @Test
    void whoIsStoppedBeforeDrawingPaysNothing() {
        assertThatThrownBy(() -> maker.make(Orders.single(AssetKind.BADGE), (percent, step) -> {
                    throw new AssetMaker.StoppedException();
                }))
                .isInstanceOf(AssetMaker.StoppedException.class);
        assertThat(painter.callsCounted()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THROTTLED        | throttled    | 429",
                "QUOTA_EXHAUSTED  | throttled    | 429",
                "UNAUTHORIZED     | unauthorized | 401",
                "SERVER_ERROR     | unavailable  | 503",
                "CUT_CONNECTION   | unavailable  | ",
                "GARBAGE          | unavailable  | not the JSON of its documentation",
                "SLOW             | unavailable  | took too long",
                "BLOCKED          | malformed    | refuses to draw this (SAFETY)",
                "NO_IMAGE         | unavailable  | answered without a picture (NO_IMAGE)",
                "WRONG_FORMAT     | unavailable  | neither a PNG nor a JPEG",
                "TRUNCATED_IMAGE  | unavailable  | cut off",
            })
    void everyFaultOfTheSourceIsToldApart(FaultKind fault, String kind, String says) {
        painter.fault(fault);
        AssetMaker asked = fault == FaultKind.SLOW ? impatient : maker;
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> asked.make(Orders.single(AssetKind.BADGE), (percent, step) -> {}));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(says == null ? "" : says).hasMessageNotContaining("painters-key");
        askedOnce();
        painter.clear();
        assertThat(made(Orders.single(AssetKind.BADGE))).as("and it recovers").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BLANK | EMOTE     | The drawing is blank",
                "BLANK | BADGE     | The drawing is blank",
                "BLANK | THUMBNAIL | The thumbnail of 1280 × 720 pixels is blank",
                "TINY  | THUMBNAIL | The thumbnail of 1280 × 720 pixels would be blurred",
                "TINY  | EMOTE     | The emote of 112 × 112 pixels would be blurred",
            })
    void aPictureThatIsNoneIsUnfitAndSaysWhy(FaultKind fault, AssetKind kind, String says) {
        painter.fault(fault);
        assertThatThrownBy(() -> made(Orders.single(kind)))
                .isInstanceOfSatisfying(UnfitAssetException.class, e -> assertThat(e.isForGood())
                        .isFalse())
                .hasMessageStartingWith(says);
    }

    @Test
    void aThirdOfFaultsComesAsAMixtureThatASeedRepeats() {
        assertThat(outcomes()).isEqualTo(outcomes()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** How many of twenty attempts ended how. */
    private Map<String, Integer> outcomes() {
        painter.clear();
        painter.fault(FaultKind.MIXED, 0.3, 7);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            Throwable failure = catchThrowable(() -> maker.make(Orders.single(AssetKind.BADGE), (percent, step) -> {}));
            outcomes.merge(failure == null ? "made" : failure.getClass().getSimpleName(), 1, Integer::sum);
        }
        assertThat(outcomes.get("made")).isBetween(10, 18);
        return outcomes;
    }

    @Test
    void aSpentBudgetIsThrottledUntilThePacificMidnight() {
        painter.budgetLeft.set(0);
        Throttled failure = catchThrowableOfType(Throttled.class, () -> made(Orders.single(AssetKind.BADGE)));
        assertThat(failure.until()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(failure).hasMessageContaining("the budget of 2026-11-23 refuses generation");
        assertThat(painter.callsCounted()).isZero();
    }

    @Test
    void wordsThatDoNotFitAreRefusedBeforeAnythingIsPaidFor() {
        ClaimedPart long28 = Orders.single(AssetKind.EMOTE, "a fox", List.of(), "Subscribe to my channel");
        assertThatThrownBy(() -> made(long28))
                .isInstanceOfSatisfying(UnfitAssetException.class, e -> assertThat(e.isForGood())
                        .isTrue())
                .hasMessageContaining("28 × 28");
        ClaimedPart unknown = Orders.single(AssetKind.THUMBNAIL, "a fox", List.of(), "勝利");
        assertThatThrownBy(() -> made(unknown))
                .isInstanceOf(UnfitAssetException.class)
                .hasMessageContaining("勝");
        assertThat(painter.callsCounted()).isZero();
    }

    @Test
    void withoutAKeyEveryPartFailsWithTheReason() {
        AssetMaker off = AssetMakers.drawing(Optional.empty());
        assertThatThrownBy(() -> off.make(Orders.single(AssetKind.BADGE), (percent, step) -> {}))
                .isInstanceOf(Unauthorized.class)
                .hasMessageContaining("GEMINI_API_KEY");
    }
}
