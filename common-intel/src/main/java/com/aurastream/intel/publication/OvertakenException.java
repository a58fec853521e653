package com.aurastream.intel.publication;

import com.aurastream.intel.document.Fence;
import java.io.Serial;

/** A run tried to publish after a newer run of its job had begun. */
public final class OvertakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Names the run's fence and the key that was not written. */
    public OvertakenException(Fence fence, String key) {
        super("job " + fence.job() + " run " + fence.token() + " was overtaken by a newer run; " + key
                + " was left to that one");
    }
}
