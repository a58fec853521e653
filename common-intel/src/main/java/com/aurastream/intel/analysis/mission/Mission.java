package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A candidate that was given to a creator.
 *
 * @param id of this mission; no other mission of any creator has it
 * @param creator whose it is
 * @param day the creator's local date that it was given for
 * @param candidate what it asks for
 * @param origin where the data behind it came from
 * @param asOf when the candidate was made
 * @param offeredAt when it was given; what is counted for it was published from then on
 * @param acceptedAt when the creator took it on
 * @param completedAt when the creator said that it was done
 * @param grade what was measured; absent until it can be
 */
public record Mission(
        String id,
        String creator,
        LocalDate day,
        Candidate candidate,
        Origin origin,
        Instant asOf,
        Instant offeredAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> completedAt,
        Optional<Grade> grade) {

    private static final int ID_BYTES = 10;

    /** A candidate as it is given, and nobody has reacted to yet. */
    public static Mission offer(Creator creator, Candidate candidate, Origin origin, Instant asOf, Instant at) {
        String id = creator.id() + "-" + creator.day(at) + "-" + candidate.id();
        return new Mission(
                Fingerprint.of(id, ID_BYTES),
                creator.id(),
                creator.day(at),
                candidate,
                origin,
                asOf,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What has become of it by a moment. */
    public State state(Instant at) {
        if (completedAt.isPresent()) {
            return State.COMPLETED;
        }
        if (!at.isBefore(candidate.expiresAt())) {
            return State.EXPIRED;
        }
        return acceptedAt.isPresent() ? State.ACCEPTED : State.OFFERED;
    }

    /** What can become of a mission. */
    public enum State {
        /** Given, and nothing said. */
        OFFERED,
        /** The creator takes it on. */
        ACCEPTED,
        /** The creator says that it is done. */
        COMPLETED,
        /** Its time is over and the creator has not said that it is done. */
        EXPIRED;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
