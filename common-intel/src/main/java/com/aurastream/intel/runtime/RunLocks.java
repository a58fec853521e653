package com.aurastream.intel.runtime;

/** The locks under which runs happen. */
public interface RunLocks {

    /**
     * Frees all of them. Only for the owner of a whole fleet who knows that none of its processes lives, as after a
     * {@code kill -9}; otherwise locks of dead processes free themselves when their time is over.
     */
    void releaseAll();
}
