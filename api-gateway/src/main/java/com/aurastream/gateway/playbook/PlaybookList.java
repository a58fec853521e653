package com.aurastream.gateway.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Playbooks, newest first.
 *
 * @param playbooks what each says at its top
 * @param next the route of the page after this one; absent on the last
 */
record PlaybookList(List<Line> playbooks, Optional<String> next) {

    PlaybookList {
        playbooks = List.copyOf(playbooks);
    }

    /**
     * One playbook.
     *
     * @param id the run that made it
     * @param href its route
     * @param generatedAt when it was made
     * @param status how whole it is
     * @param origin where its data came from
     * @param headline its headline
     * @param goldenHours how many golden hours it names
     * @param strategies how many strategies it names
     */
    record Line(
            String id,
            String href,
            Instant generatedAt,
            String status,
            String origin,
            String headline,
            int goldenHours,
            int strategies) {}
}
