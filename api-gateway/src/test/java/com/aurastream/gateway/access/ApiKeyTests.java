package com.aurastream.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
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
    void keyIsNotInItsText() {
        assertThat(ApiKey.of("secret")).asString().doesNotContain("secret");
    }

    @Test
    void openPathsAreOnlyThePageTheContractAndHealth() {
        assertThat(OpenPaths.contain("/")).isTrue();
        assertThat(OpenPaths.contain("/assets/app.js")).isTrue();
        assertThat(OpenPaths.contain("/actuator/health/readiness")).isTrue();
        assertThat(OpenPaths.contain("/actuator")).isFalse();
        assertThat(OpenPaths.contain("/actuator/prometheus")).isFalse();
        assertThat(OpenPaths.contain("/api/v1/games")).isFalse();
        assertThat(OpenPaths.contain("/assets")).isFalse();
    }
}
