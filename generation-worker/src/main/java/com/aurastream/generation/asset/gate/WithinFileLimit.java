package com.aurastream.generation.asset.gate;

import java.util.Optional;

/** The platform takes a file of this many bytes. */
final class WithinFileLimit implements Rule {

    @Override
    public Optional<String> broken(Candidate candidate) {
        int bytes = candidate.file().content().length;
        int most = candidate.kind().maxBytes();
        return bytes <= most
                ? Optional.empty()
                : Optional.of("has " + bytes + " bytes, more than the " + most + " that are allowed");
    }
}
