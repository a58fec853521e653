package com.aurastream.benchmarks.intake;

/** Where batches are sent to. */
@FunctionalInterface
interface Sink {

    /**
     * Sends a batch and waits until it is answered.
     *
     * @param sender who sends, from 0
     * @param number which batch of the round
     * @throws IllegalStateException when it was not taken whole
     */
    void send(int sender, int number) throws Exception;
}
