package com.aurastream.simulator.thumbnail;

import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.gate.Admission;
import com.aurastream.simulator.gate.Answer;
import com.aurastream.simulator.gate.Gate;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Charge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;

/** The entrance of the picture host: no key, no quota. In the ledger a call's endpoint is the name of the size. */
public final class ThumbnailGate implements Gate {

    private static final String ROOT = "/vi/";

    @Override
    public Source source() {
        return Source.THUMBNAILS;
    }

    @Override
    public boolean guards(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public Admission admit(HttpServletRequest request, HttpServletResponse response, Optional<FaultKind> fault) {
        String path = request.getRequestURI();
        Charge charge =
                new Charge(Source.THUMBNAILS, "-", "vi/" + path.substring(path.lastIndexOf('/') + 1), Bucket.FREE, 0);
        return fault.flatMap(ThumbnailGate::played)
                .map(answer -> Admission.refused(charge, answer))
                .orElseGet(() -> Admission.granted(charge));
    }

    private static Optional<Answer> played(FaultKind fault) {
        return switch (fault) {
            case UNAUTHORIZED -> Optional.of(new Answer(403, Map.of()));
            case THROTTLED, QUOTA_EXHAUSTED -> Optional.of(new Answer(429, Map.of()));
            case SERVER_ERROR -> Optional.of(new Answer(503, Map.of()));
            default -> Optional.empty();
        };
    }
}
