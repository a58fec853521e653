package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.cache.CoachSessionIndex.Closed;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.coach.CoachSummary.Ending;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Clears away the sessions that are over, batch by batch: closed for good in Redis, their summaries kept in PostgreSQL, removed from
 * Redis. Each step can be repeated, and none begins before the one before it is done, so a sweep that dies is continued by the next
 * one, and two at once do what one does.
 */
final class SessionSweep {

    private static final Logger log = LoggerFactory.getLogger(SessionSweep.class);

    private final CoachSessionIndex index;
    private final CoachSummaries summaries;
    private final int batch;

    SessionSweep(CoachSessionIndex index, CoachSummaries summaries, int batch) {
        this.index = index;
        this.summaries = summaries;
        this.batch = batch;
    }

    /**
     * Clears away.
     *
     * @param idleSince sessions whose last activity was then, or earlier, are over
     * @param checkpoint called before each batch; what it throws ends the sweep
     */
    Swept sweep(Instant idleSince, Runnable checkpoint) {
        Swept swept = Swept.NOTHING;
        while (true) {
            checkpoint.run();
            List<String> ids = index.due(idleSince, swept.left(), batch);
            if (ids.isEmpty()) {
                return swept;
            }
            swept = swept.plus(clear(ids, idleSince));
        }
    }

    /**
     * Says what {@link #sweep} would clear away; changes nothing.
     *
     * @param told takes each session's summary
     */
    Swept dryRun(Instant idleSince, Consumer<CoachSummary> told) {
        Swept swept = Swept.NOTHING;
        long seen = 0;
        while (true) {
            List<String> ids = index.due(idleSince, seen, batch);
            if (ids.isEmpty()) {
                return swept;
            }
            Closed would = index.wouldClose(ids, idleSince);
            would.summaries().forEach(told);
            swept = swept.plus(counted(would.summaries(), would.lost(), 0, 0));
            seen += ids.size();
        }
    }

    private Swept clear(List<String> ids, Instant idleSince) {
        Closed closed = index.close(ids, idleSince);
        List<CoachSummary> kept = kept(closed.summaries());
        int unkept = closed.summaries().size() - kept.size();
        int left = unkept + index.remove(kept);
        return counted(kept, closed.lost(), unkept, left);
    }

    /** All at once; where the archive refuses one of them, one by one, so that it costs no other its summary. */
    private List<CoachSummary> kept(List<CoachSummary> closed) {
        try {
            summaries.save(closed);
            return closed;
        } catch (DataIntegrityViolationException e) {
            log.warn(
                    "the archive refuses one of {} summaries, they are saved one by one: {}",
                    closed.size(),
                    e.toString());
            return closed.stream().filter(this::isKept).toList();
        }
    }

    private boolean isKept(CoachSummary summary) {
        try {
            summaries.save(List.of(summary));
            return true;
        } catch (DataIntegrityViolationException e) {
            log.error("the archive refuses the summary of coach session {}, which stays in Redis", summary.id(), e);
            return false;
        }
    }

    private static Swept counted(List<CoachSummary> cleared, long lost, long unkept, long left) {
        long idle = cleared.stream()
                .filter(summary -> summary.ending() == Ending.IDLE)
                .count();
        return new Swept(idle, cleared.size() - idle, lost, unkept, left);
    }
}
