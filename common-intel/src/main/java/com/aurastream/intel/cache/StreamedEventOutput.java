package com.aurastream.intel.cache;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the answer of {@code XRANGE} into events while it arrives, without a map for each entry. The answer is an array of
 * entries, each an array of the position and an array of names and values in turn. Names that are not known are passed over; an entry
 * that lacks a known one was not written by this fleet and is handed on as it is.
 */
final class StreamedEventOutput extends CommandOutput<byte[], byte[], List<StreamEntry>> {

    /** The names of an event's fields; the place of a name is the place of its value. */
    private static final String NAMES = "cinksutp";

    private static final int ENTRY = 1;
    private static final int NO_NAME = -2;
    private static final int UNKNOWN = -1;

    private final @Nullable String[] values = new String[NAMES.length()];
    private final StringBuilder unknown = new StringBuilder();
    private @Nullable StreamPosition position;
    private int field = NO_NAME;

    StreamedEventOutput() {
        super(ByteArrayCodec.INSTANCE, new ArrayList<>());
    }

    @Override
    public void set(ByteBuffer bytes) {
        if (position == null) {
            position = StreamPosition.parse(text(bytes));
        } else if (field == NO_NAME) {
            name(bytes);
        } else {
            keep(bytes);
            field = NO_NAME;
        }
    }

    /** Arrays have no names here; how many entries come does not matter. */
    @Override
    public void multi(int count) {}

    @Override
    public void complete(int depth) {
        if (depth == ENTRY && position != null) {
            output.add(entry(position));
            position = null;
            Arrays.fill(values, null);
            unknown.setLength(0);
        }
    }

    private void name(ByteBuffer bytes) {
        field = bytes.remaining() == 1 ? NAMES.indexOf(bytes.get(bytes.position())) : UNKNOWN;
        if (field == UNKNOWN) {
            unknown.append(text(bytes)).append('=');
        }
    }

    private void keep(ByteBuffer bytes) {
        if (field == UNKNOWN) {
            unknown.append(text(bytes)).append('\n');
        } else {
            values[field] = text(bytes);
        }
    }

    private StreamEntry entry(StreamPosition at) {
        try {
            return new StreamedEvent(at, event());
        } catch (IllegalArgumentException e) {
            return unreadable(at, String.valueOf(e.getMessage()));
        }
    }

    private UnreadableEntry unreadable(StreamPosition at, String reason) {
        StringBuilder content = new StringBuilder();
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                content.append(NAMES.charAt(place))
                        .append('=')
                        .append(values[place])
                        .append('\n');
            }
        }
        return new UnreadableEntry(at, content.append(unknown).toString(), reason);
    }

    private AnalyticsEvent event() {
        String user = value(5);
        return new AnalyticsEvent(
                value(0),
                value(1),
                value(2),
                value(3),
                value(4),
                user.isEmpty() ? Optional.empty() : Optional.of(user),
                Instant.ofEpochMilli(millis(value(6))),
                value(7));
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its time '" + text + "' is no number of milliseconds", e);
        }
    }

    private String value(int place) {
        String value = values[place];
        if (value == null) {
            throw new IllegalArgumentException("it has no field " + NAMES.charAt(place));
        }
        return value;
    }

    private static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
