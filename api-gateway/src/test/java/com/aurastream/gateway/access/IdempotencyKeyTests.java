package com.aurastream.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.gateway.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotencyKeyTests {

    @Test
    void visibleAsciiIsTakenAsItIs() {
        assertThat(IdempotencyKey.of(request("\"8e03978e-40d5-43dd\"~!"))).contains("\"8e03978e-40d5-43dd\"~!");
        assertThat(IdempotencyKey.of(request("k".repeat(255)))).isPresent();
        assertThat(IdempotencyKey.of(request())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "naïve", "a\u0000b", "a\u007fb"})
    void everythingElseIsRefusedByName(String key) {
        assertThatThrownBy(() -> IdempotencyKey.of(request(key)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Idempotency-Key")
                .hasMessageContaining("visible ASCII");
    }

    @Test
    void tooLongOnesAndSeveralAreRefused() {
        assertThatThrownBy(() -> IdempotencyKey.of(request("k".repeat(256)))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> IdempotencyKey.of(request("a", "b"))).isInstanceOf(ProblemException.class);
    }

    private static MockHttpServletRequest request(String... keys) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        List.of(keys).forEach(key -> request.addHeader("Idempotency-Key", key));
        return request;
    }
}
