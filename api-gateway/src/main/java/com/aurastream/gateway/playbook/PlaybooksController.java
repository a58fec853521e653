package com.aurastream.gateway.playbook;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentReader;
import com.aurastream.gateway.document.DocumentResponses;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.document.ServedDocument;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.cache.IntelKeys;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for the coming two days. */
@RestController
@RequestMapping("/api/v1/playbooks")
@Tag(name = "Playbooks", description = "Plans for the coming two days: golden hours, niches, hooks and strategies.")
public final class PlaybooksController {

    private static final String JOB = "playbook";
    private static final String KIND = IntelKeys.PLAYBOOK.kind().name();
    private static final int MOST = 100;

    private final DocumentService documents;
    private final DocumentReader reader;
    private final ObjectMapper mapper;

    /** Serves what the worker has published. */
    public PlaybooksController(DocumentService documents, DocumentReader reader, ObjectMapper mapper) {
        this.documents = documents;
        this.reader = reader;
        this.mapper = mapper;
    }

    @GetMapping("/latest")
    @Operation(summary = "The newest playbook", operationId = "playbookLatest")
    ResponseEntity<byte[]> latest(@RequestParam Optional<String> at) {
        return documents.answer(DocumentAddress.of(IntelKeys.PLAYBOOK, JOB), at);
    }

    @GetMapping
    @Operation(summary = "Playbooks, newest first", operationId = "playbooks")
    PlaybookList list(
            @Parameter(description = "how many at most, 1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "only those made before this instant") @RequestParam Optional<String> before) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.parameter("limit", Integer.toString(limit), "1 to " + MOST);
        }
        Instant bound = before.map(text -> Moment.instant("before", text))
                .orElseGet(() -> documents.moment(Optional.empty()).now().plusSeconds(1));
        List<PlaybookList.Line> lines =
                reader.before(KIND, "", bound, limit).stream().map(this::line).toList();
        return new PlaybookList(lines, next(lines, limit));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One playbook as stored",
            description = "The id is that of the run that made it.",
            operationId = "playbook")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        ServedDocument found = reader.ofRun(KIND, id).orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the archive knows no playbook of that id")
                .with("parameter", "id"));
        return DocumentResponses.of(found, documents.moment(Optional.empty()).now());
    }

    private PlaybookList.Line line(ServedDocument served) {
        JsonNode root = parse(served);
        String id = root.path("run").asText();
        return new PlaybookList.Line(
                id,
                "/api/v1/playbooks/" + id,
                served.head().generatedAt(),
                served.head().status(),
                served.head().origin(),
                root.at("/data/headline").asText(),
                root.at("/data/goldenHours").size(),
                root.at("/data/strategies").size());
    }

    private JsonNode parse(ServedDocument served) {
        try {
            return mapper.readTree(served.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a playbook has a good envelope and a broken body", e);
        }
    }

    private static Optional<String> next(List<PlaybookList.Line> lines, int limit) {
        return lines.size() < limit
                ? Optional.empty()
                : Optional.of("/api/v1/playbooks?limit=" + limit + "&before="
                        + lines.get(lines.size() - 1).generatedAt());
    }
}
