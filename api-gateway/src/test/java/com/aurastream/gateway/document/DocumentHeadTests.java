package com.aurastream.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentHeadTests {

    @Test
    void headIsReadFromAnyOrderOfMembersAndNothingInside() {
        DocumentHead head = DocumentHead.of("""
                {"data":{"status":"wrong","origin":"wrong"},"inputs":[{"kind":"wrong"}],"status":"partial","kind":"viral-analysis",
                 "origin":"live","freshUntil":"2026-11-23T12:00:00Z","generatedAt":"2026-11-23T08:00:00.123Z"}""");

        assertThat(head)
                .isEqualTo(new DocumentHead(
                        "viral-analysis",
                        "live",
                        Instant.parse("2026-11-23T08:00:00.123Z"),
                        Instant.parse("2026-11-23T12:00:00Z"),
                        "partial"));
    }

    @Test
    void payloadThatComesLastIsNotEvenLookedAt() {
        String cutOff = """
                {"kind":"k","origin":"live","generatedAt":"2026-11-23T08:00:00Z","freshUntil":"2026-11-23T12:00:00Z",
                 "status":"ok","data":{"cut""";

        assertThat(DocumentHead.of(cutOff).status()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "not json",
                "{\"kind\":\"k\"}",
                "{\"kind\":1,\"origin\":\"live\",\"generatedAt\":\"2026-11-23T08:00:00Z\",\"freshUntil\":\"2026-11-23T08:00:00Z\",\"status\":\"ok\"}",
                "{\"kind\":\"k\",\"origin\":\"live\",\"generatedAt\":\"today\",\"freshUntil\":\"2026-11-23T08:00:00Z\",\"status\":\"ok\"}"
            })
    void textThatIsNoDocumentIsRefused(String text) {
        assertThatThrownBy(() -> DocumentHead.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a document");
    }
}
