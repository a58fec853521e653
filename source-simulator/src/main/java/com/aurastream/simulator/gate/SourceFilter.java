package com.aurastream.simulator.gate;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.ledger.Ledger;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every call of a source past its gate, plays the faults, and enters the call in the ledger. */
public final class SourceFilter extends OncePerRequestFilter {

    private static final byte[] GARBAGE = "<html><body>upstream connect error".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HALF = "{\"kind\":\"cut\",\"items\":[{\"id\":".getBytes(StandardCharsets.UTF_8);

    private final List<Gate> gates;
    private final FaultBook faults;
    private final Ledger ledger;
    private final Clock clock;
    private final ObjectMapper json;

    /** With the gates of all sources. */
    public SourceFilter(List<Gate> gates, FaultBook faults, Ledger ledger, Clock clock, ObjectMapper json) {
        this.gates = List.copyOf(gates);
        this.faults = faults;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Gate> gate =
                gates.stream().filter(g -> g.guards(request.getRequestURI())).findFirst();
        if (gate.isPresent()) {
            pass(gate.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void pass(Gate gate, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CallFaults decided = faults.decide(gate.source(), request.getRequestURI());
        decided.attach(request);
        Optional<Fault> instead = decided.instead();
        Admission admission = gate.admit(request, response, instead.map(Fault::kind));
        boolean answered = false;
        try {
            if (admission.refusal().isPresent()) {
                write(response, admission.refusal().get());
            } else if (!replaced(instead, response)) {
                chain.doFilter(request, response);
            }
            answered = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        } finally {
            ledger.enter(clock.instant(), admission.charge(), !answered);
        }
    }

    private void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(answer.body()));
    }

    /** Plays a fault of the transport; says whether it took the place of the answer. */
    private static boolean replaced(Optional<Fault> instead, HttpServletResponse response) throws IOException {
        if (instead.isEmpty() || !instead.get().kind().isOfTheTransport()) {
            return false;
        }
        FaultKind kind = instead.get().kind();
        if (kind == FaultKind.SLOW) {
            delay(instead.get().delay());
            return false;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (kind == FaultKind.CUT_CONNECTION) {
            cut(response);
        }
        response.getOutputStream().write(GARBAGE);
        return true;
    }

    private static void cut(HttpServletResponse response) throws IOException {
        response.setContentLength(100_000);
        response.getOutputStream().write(HALF);
        response.flushBuffer();
        throw new CloseNowException("cut on demand");
    }

    private static void delay(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a slow answer was waiting");
        }
    }
}
