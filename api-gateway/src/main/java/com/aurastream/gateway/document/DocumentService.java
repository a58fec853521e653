package com.aurastream.gateway.document;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Answers a request for a document: the bytes and headers, or the problem that says when there will be some. */
public final class DocumentService {

    private final DocumentReader reader;
    private final NextRuns nextRuns;
    private final Clock clock;

    /** Answers from a reader; the next runs tell when a missing document is to be expected. */
    public DocumentService(DocumentReader reader, NextRuns nextRuns, Clock clock) {
        this.reader = reader;
        this.nextRuns = nextRuns;
        this.clock = clock;
    }

    /**
     * The document as stored, the newest or that of a past instant.
     *
     * @throws ProblemException when there is none, {@code at} is malformed, or no store answers
     */
    public ResponseEntity<byte[]> answer(DocumentAddress address, Optional<String> at) {
        Moment moment = moment(at);
        return DocumentResponses.of(require(address, moment), moment.instant());
    }

    /** The moment that parameter {@code at} asks for. */
    public Moment moment(Optional<String> at) {
        return Moment.of(at, clock);
    }

    /** A document; throws the same problems as {@link #answer}. */
    public ServedDocument require(DocumentAddress address, Moment moment) {
        return find(address, moment).orElseThrow(() -> notYet(address, moment));
    }

    /** A document, if one was written by then. */
    public Optional<ServedDocument> find(DocumentAddress address, Moment moment) {
        return moment.past().isPresent()
                ? reader.at(address, moment.past().get())
                : reader.newest(address, moment.now());
    }

    private ProblemException notYet(DocumentAddress address, Moment moment) {
        String what = address.subject().isEmpty() ? address.kind() : address.kind() + " of " + address.subject();
        if (moment.past().isPresent()) {
            return new ProblemException(
                    ProblemKind.NOT_YET,
                    "no " + what + " had been written by " + moment.past().get());
        }
        Optional<Instant> next = nextRuns.of(address.job());
        ProblemException problem = new ProblemException(
                        ProblemKind.NOT_YET,
                        "no " + what + " has been written yet; job " + address.job() + ", which writes it, "
                                + next.map(run -> "runs next at " + run).orElse("has not said when it runs next"))
                .with("job", address.job());
        next.ifPresent(run -> problem.with("nextRun", run.toString()));
        return problem;
    }

    /** When jobs run next, as far as is known. */
    @FunctionalInterface
    public interface NextRuns {

        /** The next run of a job. */
        Optional<Instant> of(String job);
    }
}
