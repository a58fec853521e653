package com.aurastream.intel.archive;

import com.aurastream.intel.event.Conservation;

/** Where all events are that were ever received. */
public interface EventConservation {

    /**
     * The account as it stands now.
     *
     * @throws org.springframework.dao.DataAccessException when PostgreSQL does not answer, or batches are stored so fast that no moment
     *     between two could be caught
     * @throws RuntimeException what the stream's books throw when Redis does not answer
     */
    Conservation now();
}
