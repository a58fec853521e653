package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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
    /** 2000-01-01 in seconds since 1970. */
    private static final long POSTGRES_EPOCH = 946_684_800;

    private static final short COLUMNS = 10;
    private static final int CHUNK = 1 << 16;

    private byte[] bytes = new byte[CHUNK];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes).put(HEADER);

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
    }

    private void instant(Instant instant) {
        long micros = (instant.getEpochSecond() - POSTGRES_EPOCH) * 1_000_000 + instant.getNano() / 1_000;
        buffer.putInt(Long.BYTES).putLong(micros);
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
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
            buffer = ByteBuffer.wrap(bytes).position(used);
        }
    }

    /** Sends all rows. */
    void send(CopyIn copy) throws SQLException {
        for (int sent = 0; sent < buffer.position(); sent += CHUNK) {
            copy.writeToCopy(bytes, sent, Math.min(CHUNK, buffer.position() - sent));
        }
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
    }
}
