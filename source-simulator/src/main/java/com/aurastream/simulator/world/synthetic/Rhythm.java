package com.aurastream.simulator.world.synthetic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How audience and number of streams of a game swing over day and week, in UTC.
 *
 * @param audiencePeakHour hour of the largest audience
 * @param audienceAmplitude swing of the viewers of a stream, 0 to 1
 * @param weekend factor on the audience on Saturday and Sunday
 * @param startPeakHour hour at which most streams start
 * @param startAmplitude swing of the starts, 0 to 1
 */
record Rhythm(
        double audiencePeakHour,
        double audienceAmplitude,
        double weekend,
        double startPeakHour,
        double startAmplitude) {

    /** No swing at all. */
    static final Rhythm FLAT = new Rhythm(0, 0, 1, 0, 0);

    static Rhythm of(Draw draw) {
        double audience = draw.uniform(0, 18, 24) % 24;
        return new Rhythm(
                audience,
                draw.uniform(1, 0.35, 0.55),
                draw.uniform(2, 1.1, 1.35),
                (audience + draw.uniform(3, 4, 9)) % 24,
                draw.uniform(4, 0.3, 0.5));
    }

    /** The factor on a stream's viewers at an instant. */
    double audience(Instant at) {
        double hour = Math.floorMod(at.getEpochSecond(), 86_400L) / 3600.0;
        DayOfWeek day = at.atZone(ZoneOffset.UTC).getDayOfWeek();
        boolean free = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return swing(hour, audiencePeakHour, audienceAmplitude) * (free ? weekend : 1);
    }

    /** A usual start, distributed with more of them around the peak. */
    double startHour(Draw draw, int salt) {
        for (int attempt = 0; attempt < 20; attempt++) {
            double hour = draw.uniform(salt + 2 * attempt, 0, 24);
            if (draw.uniform(salt + 2 * attempt + 1) * (1 + startAmplitude)
                    < swing(hour, startPeakHour, startAmplitude)) {
                return hour;
            }
        }
        return startPeakHour;
    }

    private static double swing(double hour, double peak, double amplitude) {
        return 1 + amplitude * StrictMath.cos(2 * Math.PI * (hour - peak) / 24);
    }
}
