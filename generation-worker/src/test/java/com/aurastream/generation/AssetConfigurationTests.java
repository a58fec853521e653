package com.aurastream.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.gemini.Drawing;
import com.aurastream.intel.source.gemini.DrawingRequest;
import com.aurastream.intel.source.gemini.GeminiImages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AssetConfigurationTests {

    private static final GenerationOrder ORDER = new GenerationOrder(
            "ann",
            AssetKind.Queue.TWITCH_ASSETS,
            "badge",
            false,
            List.of(AssetKind.BADGE),
            "a star",
            List.of(),
            Optional.empty());
    private static final ClaimedPart PART = new ClaimedPart(
            UUID.fromString("00000000-0000-0000-0000-000000000001"), "badge", AssetKind.BADGE, 0, 1, 0, ORDER);

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(AssetConfiguration.class);

    @Test
    void theMakerAsksThePainterThatThereIs() {
        runner.withBean(GeminiImages.class, Scribbler::new).run(context -> assertThatThrownBy(
                        () -> context.getBean(AssetMaker.class).make(PART, (percent, step) -> {}))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("neither a PNG nor a JPEG"));
    }

    @Test
    void withoutAPainterTheWorkerStartsAndEveryPartSaysWhyItFails() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> context.getBean(AssetMaker.class).make(PART, (percent, step) -> {}))
                    .isInstanceOf(Unauthorized.class)
                    .hasMessageContaining("GEMINI_API_KEY is not set");
        });
    }

    /** Answers with something that is no picture. */
    private static final class Scribbler implements GeminiImages {

        @Override
        public Drawing draw(DrawingRequest request) {
            return new Drawing("scribble".getBytes(StandardCharsets.UTF_8), "image/png", "test");
        }

        @Override
        public String model() {
            return "test";
        }

        @Override
        public long callsMade() {
            return 0;
        }
    }
}
