package com.aurastream.intel.archive;

import com.aurastream.intel.event.Conservation;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import java.util.List;
import java.util.function.Supplier;

/** Where all events are that were ever received. */
public interface EventConservation {

    /**
     * The account as it stands now. Throws what the books throw where they cannot be read.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when batches are stored so fast that no moment between two could be
     *     caught
     */
    Conservation now();

    /**
     * The account between two sets of books.
     *
     * @param flush reads the flush's, as {@link EventArchive#books} does
     * @param stream reads the stream's
     */
    static EventConservation between(Supplier<List<FlushBooks>> flush, Supplier<StreamCounts> stream) {
        return new BalancedBooks(flush, stream);
    }
}
