package com.aurastream.fleet.life;

import com.aurastream.fleet.home.FleetHome;
import java.util.Optional;

/**
 * What a start was asked for.
 *
 * @param home the data folder
 * @param basePort the gateway's port; workers follow, the simulator has the tenth after it
 * @param world {@code synthetic:SEED} or {@code replay:FOLDER}; absent to go on with what the folder holds
 * @param historyDays how many days of the past to live through; absent for the world's own measure
 * @param apiKey the gateway's key that the operator gave; empty to make one
 * @param live whether the platforms themselves are asked, not a simulator
 */
public record FleetOptions(
        FleetHome home,
        int basePort,
        Optional<String> world,
        Optional<Double> historyDays,
        String apiKey,
        boolean live) {

    /** All but the key, which is never shown. */
    @Override
    public String toString() {
        return "FleetOptions[home=" + home + ", basePort=" + basePort + ", world=" + world + ", historyDays="
                + historyDays + ", live=" + live + "]";
    }
}
