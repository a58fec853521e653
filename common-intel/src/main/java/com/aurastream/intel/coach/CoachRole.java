package com.aurastream.intel.coach;

import java.util.Locale;

/** Who says something in a coach session. */
public enum CoachRole {
    /** The creator, who asks. */
    CREATOR,
    /** The coach, who answers. */
    COACH;

    /** The name in JSON and Redis: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a name in lower case.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CoachRole of(String name) {
        for (CoachRole role : values()) {
            if (role.toString().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role '" + name + "'");
    }
}
