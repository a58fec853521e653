package com.aurastream.simulator.gate;

import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The entrance of one source. */
public interface Gate {

    /** Which source. */
    Source source();

    /** Whether a path belongs to it. */
    boolean guards(String path);

    /**
     * Checks the credentials, takes what the call costs and plays those faults that are errors of the source itself.
     *
     * @param request the call
     * @param response where headers go
     * @param fault the fault in place of the answer, if any
     */
    Admission admit(HttpServletRequest request, HttpServletResponse response, Optional<FaultKind> fault);
}
