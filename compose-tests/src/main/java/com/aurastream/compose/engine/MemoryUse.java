package com.aurastream.compose.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container has of its memory, as {@code docker stats} tells it: without what the kernel could drop at once.
 *
 * @param name the container's name
 * @param bytes what it is charged with
 * @param limit what it may have, in bytes; all of the machine's where it has no limit
 */
public record MemoryUse(String name, long bytes, long limit) {

    /** How {@code docker stats} is asked for lines that {@link #of} reads. */
    static final String FORMAT = "{{.Name}} {{.MemUsage}}";

    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9.]+)([A-Za-z]+) / ([0-9.]+)([A-Za-z]+)");
    private static final Map<String, Double> UNITS = Map.of("B", 1e0, "KiB", 0x1p10, "MiB", 0x1p20, "GiB", 0x1p30);
    private static final double PERCENT = 100;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    static MemoryUse of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !UNITS.containsKey(parts.group(3)) || !UNITS.containsKey(parts.group(5))) {
            throw new IllegalArgumentException("docker stats has said: " + line);
        }
        return new MemoryUse(
                parts.group(1), bytes(parts.group(2), parts.group(3)), bytes(parts.group(4), parts.group(5)));
    }

    private static long bytes(String number, String unit) {
        return Math.round(Double.parseDouble(number) * UNITS.getOrDefault(unit, 0.0));
    }

    /** How much of its limit it has, in percent. */
    public double percent() {
        return PERCENT * bytes / limit;
    }

    /** Name, megabytes and percent. */
    @Override
    public String toString() {
        return "%s has %.1f MB, %.0f %% of its limit".formatted(name, bytes / 1e6, percent());
    }
}
