package com.aurastream.intel.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did, item by item. An item is what fails or succeeds alone, as a rule a game.
 *
 * @param items the items in the order of work
 * @param spent what the run used of limited things, by name such as {@code youtube.general}
 */
public record JobReport(List<Item> items, Map<String, Long> spent) {

    /** Copies both. */
    public JobReport {
        items = List.copyOf(items);
        spent = Map.copyOf(spent);
    }

    /** A report without anything spent. */
    public static JobReport of(List<Item> items) {
        return new JobReport(items, Map.of());
    }

    /**
     * One item.
     *
     * @param name such as the game's slug
     * @param count how many things were handled, such as videos
     * @param error why it failed; absent when it succeeded
     * @param note what a reader should know although nothing failed, such as {@code insufficient_sample}
     */
    public record Item(String name, long count, Optional<String> error, Optional<String> note) {

        /** An item that succeeded. */
        public static Item done(String name, long count) {
            return new Item(name, count, Optional.empty(), Optional.empty());
        }

        /** An item that succeeded, with something to know. */
        public static Item done(String name, long count, String note) {
            return new Item(name, count, Optional.empty(), Optional.of(note));
        }

        /** An item that failed. */
        public static Item failed(String name, String error) {
            return new Item(name, 0, Optional.of(error), Optional.empty());
        }
    }
}
