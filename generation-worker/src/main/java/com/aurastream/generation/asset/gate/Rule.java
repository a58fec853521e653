package com.aurastream.generation.asset.gate;

import java.util.Optional;

/** One thing that a file has to be. */
@FunctionalInterface
public interface Rule {

    /** What is wrong, as the end of a sentence that begins with the size; empty when nothing is. */
    Optional<String> broken(Candidate candidate);
}
