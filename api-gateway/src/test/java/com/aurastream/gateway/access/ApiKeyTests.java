package com.aurastream.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ApiKeyTests {

    @Test
    void onlyTheSameTextOpens() {
        ApiKey key = ApiKey.of("open sesame");

        assertThat(key.opens("open sesame")).isTrue();
        assertThat(key.opens("open sesam")).isFalse();
        assertThat(key.opens("")).isFalse();
    }

    @Test
    void madeKeyHas256BitsAndIsNeverTheSame() {
        assertThat(Base64.getUrlDecoder().decode(ApiKey.make())).hasSize(32);
        assertThat(ApiKey.make()).isNotEqualTo(ApiKey.make());
    }

    @Test
    void creatorIsTheSameForTheSameKeyAndTellsNothingOfIt() throws NoSuchAlgorithmException {
        String plainHash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("secret".getBytes(StandardCharsets.UTF_8)));

        assertThat(ApiKey.of("secret").creator())
                .isEqualTo(ApiKey.of("secret").creator())
                .isNotEqualTo(ApiKey.of("secret2").creator())
                .matches("[0-9a-f]{16}");
        assertThat(plainHash).doesNotContain(ApiKey.of("secret").creator());
    }

    @Test
    void keyIsNotInItsText() {
        assertThat(ApiKey.of("secret")).asString().doesNotContain("secret");
    }

    @Test
    void openPathsAreOnlyThePageTheContractAndHealth() {
        OpenPaths open = OpenPaths.standard();
        assertThat(open.contain("/")).isTrue();
        assertThat(open.contain("/assets/app.js")).isTrue();
        assertThat(open.contain("/actuator/health/readiness")).isTrue();
        assertThat(open.contain("/actuator")).isFalse();
        assertThat(open.contain("/actuator/prometheus")).isFalse();
        assertThat(open.contain("/api/v1/games")).isFalse();
        assertThat(open.contain("/assets")).isFalse();
    }

    @Test
    void whereTheOperatorSaysSoTheMetricsAreOpenAndNothingElseOfTheActuator() {
        OpenPaths open = OpenPaths.withMetrics();
        assertThat(open.contain("/actuator/prometheus")).isTrue();
        assertThat(open.contain("/actuator/prometheus/x")).isFalse();
        assertThat(open.contain("/actuator/info")).isFalse();
        assertThat(open.contain("/api/v1/games")).isFalse();
    }
}
