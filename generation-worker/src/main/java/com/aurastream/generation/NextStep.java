package com.aurastream.generation;

import java.time.Duration;

/** What is to be done about a part after an attempt that brought nothing. */
sealed interface NextStep {

    /**
     * Why, in words that the creator may read.
     *
     * @return a sentence without a full stop
     */
    String reason();

    /**
     * It is tried again; the attempt counts as a failure of the part's own.
     *
     * @param delay from now
     */
    record Retry(Duration delay, String reason) implements NextStep {}

    /**
     * It is tried again; the attempt does not count, because the part is not at fault.
     *
     * @param delay from now
     */
    record Postpone(Duration delay, String reason) implements NextStep {}

    /** It is a dead letter. */
    record GiveUp(String reason) implements NextStep {}
}
