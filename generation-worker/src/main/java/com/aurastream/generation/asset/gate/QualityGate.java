package com.aurastream.generation.asset.gate;

import java.util.List;
import java.util.Optional;

/** All rules, in the order in which they are looked at: what explains most comes first. */
public final class QualityGate {

    static final List<Rule> RULES = List.of(
            new ExactSize(),
            new Undistorted(),
            new FineEnough(),
            new NotBlank(),
            new Transparency(),
            new Legible(),
            new ReadableWords(),
            new WithinFileLimit());

    private QualityGate() {}

    /** The first thing that is wrong with a file, in one sentence with its size; empty when nothing is. */
    public static Optional<String> broken(Candidate candidate) {
        return RULES.stream()
                .flatMap(rule -> rule.broken(candidate).stream())
                .findFirst()
                .map(what -> "The " + candidate.kind().code().replace('_', ' ') + " of "
                        + candidate.size().width() + " × " + candidate.size().height() + " pixels " + what + ".");
    }
}
