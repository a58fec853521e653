package com.aurastream.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.generation.AssetKind;
import org.junit.jupiter.api.Test;

class GenerationSettingsTests {

    @Test
    void aKindsLimitIsItsOwnOrTheCommonOneAndNeverMoreThanThereAreThreads() {
        GenerationSettings settings =
                TestSettings.with("threads", "5", "concurrency.offline", "0", "concurrency.emote", "99");

        assertThat(settings.limit(AssetKind.STORY)).isEqualTo(2);
        assertThat(settings.limit(AssetKind.OFFLINE)).isZero();
        assertThat(settings.limit(AssetKind.EMOTE)).isEqualTo(5);
    }

    @Test
    void bothQueuesAreServedUnlessOneIsNamed() {
        assertThat(TestSettings.with().queues()).containsExactlyInAnyOrder(AssetKind.Queue.values());
        assertThat(TestSettings.with("queues", "twitch-assets").queues())
                .containsExactly(AssetKind.Queue.TWITCH_ASSETS);
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        refused("aurastream.generation.concurrency.emoji: there is no kind", "concurrency.emoji", "1");
        refused("aurastream.generation.concurrency.emote: -1 is negative", "concurrency.emote", "-1");
        refused("aurastream.generation.heartbeat", "heartbeat", "6s");
        refused("aurastream.generation.poll: PT0S", "poll", "0s");
    }

    private static void refused(String message, String... changes) {
        assertThatThrownBy(() -> TestSettings.with(changes))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(message);
    }
}
