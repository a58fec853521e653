package com.aurastream.gateway.coach;

import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSession;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions as callers see them. */
final class CoachViews {

    private CoachViews() {}

    static SessionView of(CoachSession session, CoachRules rules) {
        return new SessionView(
                session.id(),
                session.topic(),
                session.startedAt(),
                session.lastActivityAt(),
                rules.expiry(session),
                session.turns(),
                session.characters(),
                session.messages().stream().map(CoachViews::of).toList());
    }

    static MessageView of(CoachMessage message) {
        return new MessageView(message.id(), message.role(), message.text(), message.at());
    }

    static SessionList of(List<CoachSession> sessions, CoachRules rules) {
        return new SessionList(
                sessions.stream().map(session -> head(session, rules)).toList());
    }

    private static SessionHead head(CoachSession session, CoachRules rules) {
        return new SessionHead(
                session.id(),
                session.topic(),
                session.startedAt(),
                session.lastActivityAt(),
                rules.expiry(session),
                session.turns());
    }

    /**
     * An open session.
     *
     * @param id its id
     * @param topic what it is about, where that was said
     * @param startedAt when it began
     * @param lastActivityAt when something was last said in it, at first when it began
     * @param expiresAt when it is over unless something more is said
     * @param turns messages of the creator; what the coach answers belongs to the turn
     * @param characters of all messages together
     * @param messages what was said, in order
     */
    @Schema(name = "CoachSession")
    record SessionView(
            String id,
            Optional<String> topic,
            Instant startedAt,
            Instant lastActivityAt,
            Instant expiresAt,
            int turns,
            int characters,
            List<MessageView> messages) {}

    /**
     * Something that was said.
     *
     * @param id the Idempotency-Key under which it was sent, where there was one
     * @param role who said it
     * @param text what was said
     * @param at when
     */
    @Schema(name = "CoachMessage")
    record MessageView(Optional<String> id, CoachRole role, String text, Instant at) {}

    /**
     * The creator's open sessions.
     *
     * @param sessions the one with the last activity first
     */
    @Schema(name = "CoachSessions")
    record SessionList(List<SessionHead> sessions) {}

    /**
     * An open session without what was said in it.
     *
     * @param id its id
     * @param topic what it is about, where that was said
     * @param startedAt when it began
     * @param lastActivityAt when something was last said in it, at first when it began
     * @param expiresAt when it is over unless something more is said
     * @param turns messages of the creator
     */
    @Schema(name = "CoachSessionHead")
    record SessionHead(
            String id,
            Optional<String> topic,
            Instant startedAt,
            Instant lastActivityAt,
            Instant expiresAt,
            int turns) {}
}
