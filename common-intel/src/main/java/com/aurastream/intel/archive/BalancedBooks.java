package com.aurastream.intel.archive;

import com.aurastream.intel.event.Conservation;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Reads two sets of books that no transaction spans: the flush's, the stream's, and the flush's again. Where those did not change, no
 * batch was committed in between, and the stream's books, which are read in one step, belong to them.
 */
final class BalancedBooks implements EventConservation {

    private static final int ATTEMPTS = 20;

    private final Supplier<List<FlushBooks>> flush;
    private final Supplier<StreamCounts> stream;

    BalancedBooks(Supplier<List<FlushBooks>> flush, Supplier<StreamCounts> stream) {
        this.flush = flush;
        this.stream = stream;
    }

    @Override
    public Conservation now() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Conservation> found = attempt();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ConcurrencyFailureException(
                "the flush's books changed " + ATTEMPTS + " times while they were read; ask again");
    }

    private Optional<Conservation> attempt() {
        List<FlushBooks> before = flush.get();
        StreamCounts counts = stream.get();
        return flush.get().equals(before) ? Optional.of(Conservation.of(before, counts)) : Optional.empty();
    }
}
