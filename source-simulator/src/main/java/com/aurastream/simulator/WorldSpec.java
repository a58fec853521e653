package com.aurastream.simulator;

import com.aurastream.simulator.world.InvalidWorldException;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.replay.ReplayWorld;
import com.aurastream.simulator.world.synthetic.SyntheticSettings;
import com.aurastream.simulator.world.synthetic.SyntheticWorld;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the setting {@code aurastream.simulator.world}. */
final class WorldSpec {

    private static final Pattern REPLAY = Pattern.compile("replay:(.+)");
    private static final Pattern SYNTHETIC = Pattern.compile("synthetic:(-?\\d{1,18})(?:\\?plants=(none|all))?");

    private WorldSpec() {}

    /**
     * Makes the world.
     *
     * @throws InvalidWorldException when the text names no world
     */
    static World open(SimulatorProperties settings, Instant anchor) {
        String spec = settings.world().trim();
        Matcher replay = REPLAY.matcher(spec);
        if (replay.matches()) {
            return new ReplayWorld(spec, folder(spec, replay.group(1)), anchor);
        }
        Matcher synthetic = SYNTHETIC.matcher(spec);
        if (synthetic.matches()) {
            return new SyntheticWorld(
                    new SyntheticSettings(
                            spec,
                            Long.parseLong(synthetic.group(1)),
                            !"none".equals(synthetic.group(2)),
                            settings.channelsPerGame(),
                            settings.streamScale()),
                    anchor);
        }
        throw new InvalidWorldException("aurastream.simulator.world is \"" + spec
                + "\", which is no world; give synthetic:SEED, synthetic:SEED?plants=none or replay:FOLDER");
    }

    private static Path folder(String spec, String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new InvalidWorldException(
                    "aurastream.simulator.world is \"" + spec + "\", whose folder is no path: " + e.getMessage(), e);
        }
    }
}
