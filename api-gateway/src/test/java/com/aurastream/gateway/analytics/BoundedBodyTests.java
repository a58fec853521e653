package com.aurastream.gateway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.gateway.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BoundedBodyTests {

    private static final DataSize PLENTY = DataSize.ofMegabytes(1);

    private final BodyMemory memory = new BodyMemory(DataSize.ofBytes(3L * BodyMemory.PIECE), Duration.ofMillis(20));

    @Test
    void aBodyOfTheLimitIsReadAndOneByteMoreIsTooLarge() throws IOException {
        assertThat(new BoundedBody(zeros(1000), DataSize.ofBytes(1000), memory).readAllBytes())
                .hasSize(1000);

        assertThatThrownBy(() -> new BoundedBody(zeros(1001), DataSize.ofBytes(1000), memory).readAllBytes())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("413");
    }

    @Test
    void anEndlessBodyIsReadNoFurtherThanItsLimit() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> new BoundedBody(endless, DataSize.ofBytes(100_000), memory).readAllBytes())
                .isInstanceOf(ProblemException.class);
        assertThat(endless.read).isLessThan(200_000);
    }

    @Test
    void byteByByteCountsAsWell() throws IOException {
        BoundedBody body = new BoundedBody(zeros(3), DataSize.ofBytes(2), memory);
        assertThat(body.read()).isZero();
        assertThat(body.read()).isZero();

        assertThatThrownBy(body::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void bodiesThatNeedMoreThanThereIsAreRefusedAndRoomComesBackWithTheClosing() throws IOException {
        BoundedBody first = new BoundedBody(zeros(2 * BodyMemory.PIECE), PLENTY, memory);
        first.readAllBytes();
        BoundedBody second = new BoundedBody(zeros(2 * BodyMemory.PIECE), PLENTY, memory);

        assertThatThrownBy(second::readAllBytes)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("503");

        second.close();
        first.close();
        first.close();
        try (BoundedBody third = new BoundedBody(zeros(3 * BodyMemory.PIECE), PLENTY, memory)) {
            assertThat(third.readAllBytes()).hasSize(3 * BodyMemory.PIECE);
            BoundedBody fourth = new BoundedBody(zeros(1), PLENTY, memory);
            assertThatThrownBy(fourth::readAllBytes).isInstanceOf(ProblemException.class);
        }
    }

    private static InputStream zeros(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }
}
