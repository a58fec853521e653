package com.aurastream.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderWordsTests {

    private static final GenerationOrder ORDER = new GenerationOrder(
            "c-1",
            AssetKind.Queue.GENERATION,
            "story",
            false,
            List.of(AssetKind.STORY),
            "A fox that sleeps in the snow",
            List.of(),
            Optional.of("GG WP"));

    private final OrderWords words = OrderWords.of(ORDER);

    @Test
    void aPieceOfThePromptIsAQuotationWhateverItsCase() {
        assertThat(words.quotedIn("refused: \"THAT SLEEPS IN\"")).isTrue();
        assertThat(words.quotedIn("the text gg wp does not fit")).isTrue();
        assertThat(words.quotedIn("a fox is not allowed")).isFalse();
        assertThat(words.quotedIn("egg wpm")).isFalse();
        assertThat(words.quotedIn("")).isFalse();
    }

    @Test
    void aReasonIsTheMessageUnlessThatQuotes() {
        assertThat(words.reason(new IllegalStateException("too dark"), "instead"))
                .isEqualTo("too dark");
        assertThat(words.reason(new IllegalStateException("GG WP"), "instead")).isEqualTo("instead");
        assertThat(words.reason(new IllegalStateException(), "instead")).isEqualTo("instead");
        assertThat(words.reason(new IllegalStateException("x".repeat(400)), "instead"))
                .hasSize(303);
    }

    @Test
    void aDescriptionSaysWhereItHappenedAndNothingOfTheOrder() {
        Throwable failure = new IllegalStateException(
                "outer", new IllegalArgumentException("cannot letter 'GG WP' on a fox that sleeps in the snow"));

        assertThat(words.describe(failure))
                .startsWith("java.lang.IllegalStateException: outer at ")
                .contains("caused by java.lang.IllegalArgumentException: (its message is left out) at ")
                .contains(OrderWordsTests.class.getName())
                .doesNotContainIgnoringCase("sleeps")
                .doesNotContain("GG WP");
    }

    @Test
    void anOrdersOwnTextDoesNotQuoteItself() {
        assertThat(words.quotedIn(ORDER.toString())).isFalse();
    }
}
