package com.aurastream.fleet.life;

import java.util.Locale;

/** How far a fleet is. */
public enum FleetPhase {
    /** Servers and applications are starting. */
    STARTING,
    /** The recent past is being lived through. */
    HISTORY,
    /** The schedules have taken over; some job has not succeeded yet. */
    SETTLING,
    /** Every job has succeeded once. */
    COMPLETE,
    /** It is ending. */
    STOPPING;

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
