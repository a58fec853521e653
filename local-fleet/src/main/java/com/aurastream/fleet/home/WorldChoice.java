package com.aurastream.fleet.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The world that a data folder is of, chosen at its first start.
 *
 * @param world {@code synthetic:SEED} or {@code replay:FOLDER} with an absolute folder
 * @param anchor the moment of the first start; a recording's last observation falls on it
 * @param historyDays how many days before the anchor are lived through; absent for the whole recording
 * @param historyDone whether they have been, so that the schedules have taken over
 */
public record WorldChoice(String world, Instant anchor, Optional<Double> historyDays, boolean historyDone) {

    /** The world of a fleet that was told nothing. */
    public static final String DEFAULT = "synthetic:1";

    /** The world of a fleet that asks the platforms themselves; it has no past to live through. */
    public static final String LIVE = "live";

    private static final double SYNTHETIC_HISTORY_DAYS = 3;

    /**
     * The choice for this start: what the folder already holds, or what was asked for.
     *
     * @param asked the world asked for on the command line
     * @param days the history asked for on the command line
     * @return the choice; a first one is not kept yet
     * @throws RefusedException when the folder is of another world
     */
    public static WorldChoice of(FleetHome home, Optional<String> asked, Optional<Double> days, Instant now) {
        Optional<WorldChoice> known = HomeJson.read(home.world(), WorldChoice.class);
        if (known.isEmpty()) {
            return first(asked.orElse(DEFAULT), days, now);
        }
        WorldChoice choice = known.get();
        asked.map(WorldChoice::normal)
                .filter(world -> !world.equals(choice.world()))
                .ifPresent(world -> {
                    throw new RefusedException(
                            "The data in %s are of the world %s, not %s; leave --world out to go on with them, or give another --data folder."
                                    .formatted(home.folder(), choice.world(), world));
                });
        return choice;
    }

    private static WorldChoice first(String asked, Optional<Double> days, Instant now) {
        String world = normal(asked);
        Optional<Double> history = days.isPresent() || isReplay(world) ? days : Optional.of(SYNTHETIC_HISTORY_DAYS);
        return new WorldChoice(world, now, history, false);
    }

    /** A relative folder would mean something else at the next start from another place. */
    static String normal(String asked) {
        String scheme = asked.split(":", 2)[0].toLowerCase(Locale.ROOT);
        String rest = asked.contains(":") ? asked.substring(asked.indexOf(':') + 1) : "";
        return switch (scheme) {
            case "synthetic" -> "synthetic:" + seed(asked, rest);
            case "replay" -> "replay:" + recording(asked, rest);
            case LIVE -> LIVE;
            default -> throw unknown(asked);
        };
    }

    private static String seed(String asked, String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new RefusedException(
                    "--world %s: the seed must be a whole number, such as synthetic:1.".formatted(asked));
        }
        return text;
    }

    private static Path recording(String asked, String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (text.isBlank() || !folder.toFile().isDirectory()) {
            throw new RefusedException("--world %s: there is no folder %s.".formatted(asked, folder));
        }
        return folder;
    }

    private static RefusedException unknown(String asked) {
        return new RefusedException("--world %s: a world is synthetic:SEED or replay:FOLDER.".formatted(asked));
    }

    private static boolean isReplay(String world) {
        return world.startsWith("replay:");
    }

    /** Whether the world is a recording. */
    public boolean replay() {
        return isReplay(world);
    }

    /** Whether the platforms themselves are asked. */
    public boolean live() {
        return world.equals(LIVE);
    }

    /** Whether the folder has a world already. */
    public static boolean isKept(FleetHome home) {
        return Files.exists(home.world());
    }

    /** Makes the folder free for another world. */
    public static void forget(FleetHome home) {
        try {
            Files.deleteIfExists(home.world());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + home.world(), e);
        }
    }

    /** Keeps the choice in the folder. */
    public void keep(FleetHome home) {
        HomeJson.write(home.world(), this);
    }

    /** The same, with the history behind it. */
    public WorldChoice withHistoryDone() {
        return new WorldChoice(world, anchor, historyDays, true);
    }
}
