package com.aurastream.simulator.world.synthetic;

/**
 * How a clip gathers views: an exponential approach to what it reaches by itself, and a second, faster one from the moment on at which
 * it bursts. Never falls.
 *
 * @param from when it starts, seconds since 1970
 * @param views what it reaches without a burst
 * @param tau seconds in which it gains 63 % of them
 * @param burstFrom when the burst starts, seconds since 1970
 * @param burstViews what the burst adds, 0 for an ordinary clip
 * @param burstTau seconds in which the burst brings 63 % of them
 */
record ClipGrowth(long from, double views, double tau, long burstFrom, double burstViews, double burstTau) {

    static ClipGrowth ordinary(long from, double views, double tau) {
        return new ClipGrowth(from, views, tau, from, 0, 1);
    }

    ClipGrowth withBurst(long since, double more, double within) {
        return new ClipGrowth(from, views, tau, since, more, within);
    }

    long at(long second) {
        return (long) (part(views, second - from, tau) + part(burstViews, second - burstFrom, burstTau));
    }

    private static double part(double views, long age, double tau) {
        return age <= 0 || views <= 0 ? 0 : views * (1 - StrictMath.exp(-age / tau));
    }
}
