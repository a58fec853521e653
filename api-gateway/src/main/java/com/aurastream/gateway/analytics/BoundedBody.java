package com.aurastream.gateway.analytics;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * A request's body that ends with a problem as soon as it is longer than it may be, whatever length it announced, and that
 * takes memory while it is read. Closing gives the memory back and leaves the request's own stream open.
 */
final class BoundedBody extends FilterInputStream {

    private final long limit;
    private final BodyMemory memory;
    private long read;
    private int pieces;

    BoundedBody(InputStream body, DataSize limit, BodyMemory memory) {
        super(body);
        this.limit = limit.toBytes();
        this.memory = memory;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read += Math.max(0, count);
        if (read > limit) {
            throw tooLarge(limit);
        }
        while ((long) pieces * BodyMemory.PIECE < read) {
            memory.take();
            pieces++;
        }
        return count;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("a body is read, not skipped");
    }

    @Override
    public void close() {
        memory.giveBack(pieces);
        pieces = 0;
    }

    /** What is said of a body that is too large. */
    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                "the body may have " + limit + " bytes; send the events in several requests. None of them was taken");
    }
}
