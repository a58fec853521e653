package com.aurastream.generation.asset.gate;

import java.util.Optional;

/** A platform refuses, or scales badly, what is not exactly as large as it wants. */
final class ExactSize implements Rule {

    @Override
    public Optional<String> broken(Candidate candidate) {
        int width = candidate.shown().width();
        int height = candidate.shown().height();
        return width == candidate.size().width() && height == candidate.size().height()
                ? Optional.empty()
                : Optional.of("is in truth " + width + " × " + height);
    }
}
