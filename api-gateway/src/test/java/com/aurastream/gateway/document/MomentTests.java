package com.aurastream.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.gateway.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void nothingAskedMeansNow() {
        assertThat(Moment.of(Optional.empty(), CLOCK)).isEqualTo(new Moment(NOW, Optional.empty()));
    }

    @Test
    void offsetIsHonouredAndThisVeryMomentIsNotTheFuture() {
        assertThat(Moment.of(Optional.of("2026-11-23T13:00:00+01:00"), CLOCK).instant())
                .isEqualTo(NOW);
    }

    @Test
    void aMillisecondAheadIsTheFuture() {
        assertThatThrownBy(() -> Moment.of(Optional.of("2026-11-23T12:00:00.001Z"), CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().getProperties()).containsEntry("parameter", "at"));
    }

    @Test
    void zonesGoByNameOrOffset() {
        assertThat(Moment.zone("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(Moment.zone("-05:00")).isEqualTo(ZoneOffset.ofHours(-5));
        assertThatThrownBy(() -> Moment.zone("Berlin")).isInstanceOf(ProblemException.class);
    }
}
