package com.aurastream.simulator.world.synthetic;

/**
 * Somebody who streams one game.
 *
 * @param number number among all streamers
 * @param login login
 * @param name display name
 * @param language what they speak
 * @param viewers mean viewers
 * @param startHour usual start, hour of the day in UTC, 0 to 24
 * @param hours usual length of a stream
 * @param daily probability to stream on a given day
 * @param mature whether marked as mature
 */
record Streamer(
        int number,
        String login,
        String name,
        Lexicon.Language language,
        double viewers,
        double startHour,
        double hours,
        double daily,
        boolean mature) {

    private static final int FIRST_USER = 100_000_000;

    String userId() {
        return Integer.toString(FIRST_USER + number);
    }
}
