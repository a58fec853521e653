package com.aurastream.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force. Which calls a ratio hits depends on the number of the call alone, so that a run can be repeated. */
public final class FaultBook {

    private final List<Active> active = new ArrayList<>();
    private int added;

    private static final class Active {
        private final int number;
        private final Fault fault;
        private long calls;
        private int hits;

        Active(int number, Fault fault) {
            this.number = number;
            this.fault = fault;
        }

        boolean over() {
            Integer times = fault.times();
            return times != null && hits >= times;
        }

        boolean strikes() {
            calls++;
            boolean strikes = !fault.kind().replacesAnswer() || Scatter.of(seed(), calls) < fault.share();
            if (strikes) {
                hits++;
            }
            return strikes;
        }

        private long seed() {
            Long own = fault.seed();
            return own == null ? number : own;
        }

        /** What is played this time. */
        Fault played() {
            if (fault.kind() != FaultKind.MIXED) {
                return fault;
            }
            List<FaultKind> mixture = FaultKind.mixture(fault.source());
            return fault.as(mixture.get((int) (Scatter.of(~seed(), calls) * mixture.size())));
        }
    }

    /**
     * A fault in force.
     *
     * @param number its number
     * @param fault what was asked for
     * @param hits calls it has hit so far
     */
    public record Entry(int number, Fault fault, int hits) {}

    /** Puts a fault into force. */
    public synchronized Entry add(Fault fault) {
        Active entry = new Active(++added, fault);
        active.add(entry);
        return new Entry(entry.number, fault, 0);
    }

    /** The faults that are not over. */
    public synchronized List<Entry> list() {
        return active.stream()
                .filter(a -> !a.over())
                .map(a -> new Entry(a.number, a.fault, a.hits))
                .toList();
    }

    /** Ends all faults; the next one is number 1 again, so that a run after it is like a first run. */
    public synchronized void clear() {
        active.clear();
        added = 0;
    }

    /**
     * Decides what goes wrong with one call.
     *
     * @param source the source that is called
     * @param path the path that is called
     */
    public synchronized CallFaults decide(Source source, String path) {
        active.removeIf(Active::over);
        Optional<Fault> instead = Optional.empty();
        List<Fault> inside = new ArrayList<>();
        for (Active entry : active) {
            boolean answers = entry.fault.kind().replacesAnswer();
            if (entry.fault.hits(source, path) && !(answers && instead.isPresent()) && entry.strikes()) {
                if (answers) {
                    instead = Optional.of(entry.played());
                } else {
                    inside.add(entry.fault);
                }
            }
        }
        return new CallFaults(instead, List.copyOf(inside));
    }
}
