package com.aurastream.intel.cache;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
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
 * entries, each an array of the position and an array of names and values in turn. Names that are not known are passed over.
 */
final class StreamedEventOutput extends CommandOutput<byte[], byte[], List<StreamedEvent>> {

    /** The names of an event's fields; the place of a name is the place of its value. */
    private static final String NAMES = "cinksutp";

    private static final int ENTRY = 1;
    private static final int NO_NAME = -2;

    private final @Nullable String[] values = new String[NAMES.length()];
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
            field = bytes.remaining() == 1 ? NAMES.indexOf(bytes.get(bytes.position())) : -1;
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
            output.add(new StreamedEvent(position, event(position)));
            position = null;
            Arrays.fill(values, null);
        }
    }

    private void keep(ByteBuffer bytes) {
        if (field >= 0) {
            values[field] = text(bytes);
        }
    }

    private AnalyticsEvent event(StreamPosition at) {
        String user = value(5, at);
        return new AnalyticsEvent(
                value(0, at),
                value(1, at),
                value(2, at),
                value(3, at),
                value(4, at),
                user.isEmpty() ? Optional.empty() : Optional.of(user),
                Instant.ofEpochMilli(Long.parseLong(value(6, at))),
                value(7, at));
    }

    private String value(int place, StreamPosition at) {
        String value = values[place];
        if (value == null) {
            throw new IllegalStateException("entry " + at + " of the stream of events has no field "
                    + NAMES.charAt(place) + "; it was not written by this fleet and must be removed by hand");
        }
        return value;
    }

    private static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
