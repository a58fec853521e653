package com.aurastream.gateway.generation;

import java.util.UUID;

/** The two lists of jobs; what stands on one is unknown on the other. */
enum JobShelf {
    /** Single assets. */
    GENERATIONS("/api/v1/generations", false, "generation"),
    /** Packs for Twitch. */
    TWITCH_PACKS("/api/v1/twitch-packs", true, "pack");

    private final String path;
    private final boolean packs;
    private final String noun;

    JobShelf(String path, boolean packs, String noun) {
        this.path = path;
        this.packs = packs;
        this.noun = noun;
    }

    static JobShelf of(boolean pack) {
        return pack ? TWITCH_PACKS : GENERATIONS;
    }

    String path() {
        return path;
    }

    String path(UUID id) {
        return path + "/" + id;
    }

    boolean packs() {
        return packs;
    }

    /** What stands on it, in words. */
    String noun() {
        return noun;
    }
}
