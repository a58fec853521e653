package com.aurastream.gateway.methodology;

import com.aurastream.gateway.methodology.Methodology.Chapter;
import com.aurastream.gateway.methodology.Methodology.MethodVersion;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each number is made. */
@RestController
@RequestMapping("/api/v1/methodology")
@Tag(name = "Methodology", description = "How each number is made.")
public final class MethodologyController {

    private final Methodology methodology;

    /** Serves the given chapters. */
    public MethodologyController(Methodology methodology) {
        this.methodology = methodology;
    }

    @GetMapping
    @Operation(summary = "All chapters, with the methods and versions that they explain", operationId = "methodology")
    ChapterList all() {
        return new ChapterList(methodology.chapters().stream()
                .map(chapter -> new ChapterSummary(
                        chapter.id(), chapter.title(), chapter.methods(), "/api/v1/methodology/" + chapter.id()))
                .toList());
    }

    @GetMapping("/{method}")
    @Operation(
            summary = "One chapter, by its id or by a method's name as it stands in documents",
            operationId = "methodologyChapter")
    Chapter one(@PathVariable String method) {
        return methodology.find(method).orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "no chapter explains a method of that name")
                .with("parameter", "method")
                .with(
                        "knownChapters",
                        methodology.chapters().stream().map(Chapter::id).toList()));
    }

    /**
     * The chapters without their text.
     *
     * @param chapters in the order of their ids
     */
    record ChapterList(List<ChapterSummary> chapters) {}

    /**
     * A chapter without its text.
     *
     * @param id its name in the route
     * @param title its heading
     * @param methods the methods that it explains
     * @param href where its text is
     */
    record ChapterSummary(String id, String title, List<MethodVersion> methods, String href) {}
}
