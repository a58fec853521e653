package com.aurastream.simulator.world;

import java.time.Instant;

/**
 * A Twitch user.
 *
 * @param id user id
 * @param login login, lower case
 * @param displayName name as shown
 * @param createdAt when the account was opened
 */
public record UserState(String id, String login, String displayName, Instant createdAt) {}
