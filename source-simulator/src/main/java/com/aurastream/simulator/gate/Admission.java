package com.aurastream.simulator.gate;

import com.aurastream.simulator.ledger.Charge;
import java.util.Optional;

/**
 * What became of a call at the gate.
 *
 * @param charge what it costs and whom
 * @param refusal the answer to a call that is not let in
 */
public record Admission(Charge charge, Optional<Answer> refusal) {

    /** Let in. */
    public static Admission granted(Charge charge) {
        return new Admission(charge, Optional.empty());
    }

    /** Not let in. */
    public static Admission refused(Charge charge, Answer refusal) {
        return new Admission(charge, Optional.of(refusal));
    }
}
