package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/**
 * Rows of {@code analytics_event} in PostgreSQL's binary COPY format: nothing to escape here, nothing to parse there.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html">COPY, Binary Format</a>
 */
final class CopyRows {

    static final String COPY =
            "copy analytics_event (key, occurred_at, accepted_at, creator, id, name, category, session,"
                    + " user_id, properties) from stdin (format binary)";

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final short COLUMNS = 10;
    private static final int USUAL_ROW = 400;
    private static final int CHUNK = 1 << 16;

    private final int[] ends;
    private byte[] bytes;
    private ByteBuffer buffer;
    private int rows;

    CopyRows(int mostRows) {
        ends = new int[mostRows];
        bytes = new byte[Math.max(1, mostRows) * USUAL_ROW];
        buffer = ByteBuffer.wrap(bytes);
    }

    void add(UUID key, AnalyticsEvent event, long acceptedMillis) {
        room(2 + 3 * (Integer.BYTES + 2 * Long.BYTES));
        buffer.putShort(COLUMNS);
        buffer.putInt(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
        instant(event.occurredAt());
        instant(Instant.ofEpochMilli(acceptedMillis));
        text(event.creator());
        text(event.id());
        text(event.name());
        text(event.category());
        text(event.session());
        event.user().ifPresentOrElse(this::text, this::absent);
        text(event.properties());
        ends[rows++] = buffer.position();
    }

    private void instant(Instant instant) {
        buffer.putInt(Long.BYTES).putLong(ChronoUnit.MICROS.between(POSTGRES_EPOCH, instant));
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length);
        buffer.putInt(encoded.length).put(encoded);
    }

    private void absent() {
        room(Integer.BYTES);
        buffer.putInt(-1);
    }

    private void room(int length) {
        if (buffer.remaining() < length) {
            int used = buffer.position();
            bytes = java.util.Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
            buffer = ByteBuffer.wrap(bytes).position(used);
        }
    }

    /** Sends the rows except some. */
    void send(CopyIn copy, BitSet except) throws SQLException {
        Chunks chunks = new Chunks(copy);
        chunks.add(HEADER, 0, HEADER.length);
        int row = except.nextClearBit(0);
        while (row < rows) {
            int end = Math.min(rows, next(except.nextSetBit(row)));
            int start = row == 0 ? 0 : ends[row - 1];
            chunks.add(bytes, start, ends[end - 1] - start);
            row = except.nextClearBit(end);
        }
        chunks.add(TRAILER, 0, TRAILER.length);
        chunks.flush();
    }

    private static int next(int bit) {
        return bit < 0 ? Integer.MAX_VALUE : bit;
    }

    /** Bytes that are sent a good many at a time. */
    private static final class Chunks {

        private final CopyIn copy;
        private final ByteArrayOutputStream small = new ByteArrayOutputStream(CHUNK);

        Chunks(CopyIn copy) {
            this.copy = copy;
        }

        void add(byte[] bytes, int offset, int length) throws SQLException {
            if (small.size() + length < CHUNK) {
                small.write(bytes, offset, length);
                return;
            }
            flush();
            for (int sent = 0; sent < length; sent += CHUNK) {
                copy.writeToCopy(bytes, offset + sent, Math.min(CHUNK, length - sent));
            }
        }

        void flush() throws SQLException {
            copy.writeToCopy(small.toByteArray(), 0, small.size());
            small.reset();
        }
    }
}
