package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.gateway.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumePointTests {

    @ParameterizedTest
    @CsvSource({
        ",, 0",
        "'',, 0",
        "0,, 0",
        "3,, 3",
        "5,, 5",
        ",0, 0",
        ",4, 4",
        "2,4, 2",
        "'',4, 4",
        "2,garbage, 2",
        "garbage,4, 0",
        "progress_20,, 0",
        "-1,, 0",
        "6,, 0",
        "999999999999999999,, 0",
        "9999999999999999999,, 0",
        ",6, 0"
    })
    void goesOnAfterTheLastEventThatTheJobGaveAndElseFromTheBeginning(String header, String parameter, long expected) {
        assertThat(ResumePoint.of(
                        Optional.ofNullable(header), Optional.ofNullable(parameter), ResumePointTests::isOneOfFive))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-1", "1.5", "9999999999999999999"})
    void aParameterThatIsNoNumberIsAMistakeOfTheCaller(String parameter) {
        assertThatThrownBy(
                        () -> ResumePoint.of(Optional.empty(), Optional.of(parameter), ResumePointTests::isOneOfFive))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("after");
    }

    @Test
    void nothingIsAskedOfTheArchiveWhereNothingWasSeen() {
        assertThat(ResumePoint.of(Optional.empty(), Optional.empty(), number -> {
                    throw new AssertionError("asked for " + number);
                }))
                .isZero();
    }

    private static boolean isOneOfFive(long number) {
        return number >= 1 && number <= 5;
    }
}
