package com.aurastream.simulator.world.synthetic;

/**
 * How a video gathers its views: a saturating power law of its age, faster by day than by night, with a slow wobble of its own.
 * Never falls.
 *
 * @param publishedAt when it starts, seconds since 1970
 * @param views views at the age of 30 days
 * @param tau scale of the age in seconds; half of the growth happens within about the first {@code tau}
 * @param nightPhase phase of the daily rhythm, radians
 * @param wobblePhase phase of the wobble, radians
 */
record GrowthCurve(long publishedAt, double views, double tau, double nightPhase, double wobblePhase) {

    private static final double ALPHA = 1.1;
    private static final double SETTLED = 30 * 86_400.0;

    /** The amplitudes of the rhythms add up to less than 1, so that the warped age never runs backwards. */
    private static final double[][] RHYTHMS = {{86_400, 0.35}, {19_000, 0.2}, {7_700, 0.15}};

    /** Views at an instant; 0 before it was published. */
    long at(long epochSecond) {
        if (epochSecond <= publishedAt) {
            return 0;
        }
        return (long) (views * rise(warpedAge(epochSecond)) / rise(SETTLED));
    }

    private double rise(double age) {
        return 1 - StrictMath.pow(1 + age / tau, -ALPHA);
    }

    private double warpedAge(long epochSecond) {
        double age = epochSecond - publishedAt;
        for (int i = 0; i < RHYTHMS.length; i++) {
            double period = RHYTHMS[i][0];
            double phase = i == 0 ? nightPhase : wobblePhase * i;
            double turn = 2 * Math.PI / period;
            age += RHYTHMS[i][1]
                    / turn
                    * (StrictMath.cos(turn * publishedAt + phase) - StrictMath.cos(turn * epochSecond + phase));
        }
        return Math.max(0, age);
    }
}
