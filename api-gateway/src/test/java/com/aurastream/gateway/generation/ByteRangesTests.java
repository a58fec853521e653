package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aurastream.gateway.problem.ProblemException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;

class ByteRangesTests {

    private static final String TAG = "\"abc\"";
    private static final Resource FILE =
            new ByteArrayResource("0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0           | 0+1",
                "bytes=2-4           | 2+3",
                "bytes=7-            | 7+3",
                "bytes=-3            | 7+3",
                "bytes=-99           | 0+10",
                "bytes=5-99          | 5+5",
                "bytes=8-9,0-1       | 8+2 0+2",
                "bytes=0-1,50-60     | 0+2",
                "bytes=0-9,0-9       | ''",
                "bytes=4-2           | ''",
                "bytes=a-b           | ''",
                "bytes=-             | ''",
                "pages=1-2           | ''",
                "''                  | ''"
            })
    void partsThatExistAreGivenAndWhatCannotBeUnderstoodIsIgnored(String range, String expected) {
        assertThat(parts(request("GET", range))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=50-60,70-80", "bytes=-0"})
    void whereNoPartExistsTheLengthIsSaid(String range) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> parts(request("GET", range)));

        assertThat(problem.getStatusCode().value()).isEqualTo(416);
        assertThat(problem.getHeaders().getFirst("Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"'\"abc\"', 0+1", "'\"old\"', ''", "'W/\"abc\"', ''", "'Mon, 23 Nov 2026 12:00:00 GMT', ''"})
    void partsOfAnotherVersionAreNotMixedIn(String ifRange, String expected) {
        MockHttpServletRequest request = request("GET", "bytes=0-0");
        request.addHeader("If-Range", ifRange);

        assertThat(parts(request)).isEqualTo(expected);
    }

    @Test
    void onlyReadsHaveParts() {
        assertThat(parts(request("HEAD", "bytes=0-0"))).isEmpty();
    }

    @Test
    void manyPartsAreIgnoredSinceTheyOnlyCostWork() {
        assertThat(parts(request("GET", "bytes=0-0" + ",0-0".repeat(200)))).isEmpty();
    }

    private static String parts(MockHttpServletRequest request) {
        return ByteRanges.of(request, TAG, FILE, 10).stream()
                .map(part -> part.getPosition() + "+" + part.getCount())
                .collect(Collectors.joining(" "));
    }

    private static MockHttpServletRequest request(String method, String range) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Range", range);
        return request;
    }
}
