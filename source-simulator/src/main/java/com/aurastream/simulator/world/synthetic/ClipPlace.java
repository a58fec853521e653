package com.aurastream.simulator.world.synthetic;

/**
 * A category in an hour; together with an index it numbers the clips.
 *
 * @param directory the category
 * @param game its position among all, below 256
 * @param hour hours since 1970, below 2^32
 */
record ClipPlace(Directory directory, int game, long hour) {

    /** Most ordinary clips, seconds not counted; what is planted is numbered behind them. */
    static final int MOST_ORDINARY = 10_000;

    static final int FIRST_PLANTED = 2 * MOST_ORDINARY;

    long number(int index) {
        return ((long) game << 48) | (hour << 16) | index;
    }

    static int game(long number) {
        return (int) (number >>> 48);
    }

    static long hour(long number) {
        return (number >>> 16) & 0xFFFF_FFFFL;
    }
}
