package com.aurastream.coachcleanup;

/**
 * How many sessions a sweep dealt with.
 *
 * @param idle over because nothing was said in them
 * @param ended over because their creator ended them
 * @param lost stood in the index and nowhere else
 * @param unkept over, and without a summary in the archive, because it refuses that
 * @param left over, and still in Redis
 */
record Swept(long idle, long ended, long lost, long unkept, long left) {

    static final Swept NOTHING = new Swept(0, 0, 0, 0, 0);

    Swept plus(Swept more) {
        return new Swept(
                idle + more.idle, ended + more.ended, lost + more.lost, unkept + more.unkept, left + more.left);
    }
}
