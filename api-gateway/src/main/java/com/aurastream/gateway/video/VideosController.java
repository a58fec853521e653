package com.aurastream.gateway.video;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.archive.VideoLookup;
import com.aurastream.intel.snapshot.VideoHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The videos that evidence ids stand for, with every archived reading of their counts. */
@RestController
@RequestMapping("/api/v1/videos")
@Tag(name = "Evidence", description = "What evidence ids stand for.")
public final class VideosController {

    private static final int MOST = 50;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final VideoLookup videos;
    private final StoreGuard archive;

    /** Looks videos up through the archive's guard. */
    public VideosController(VideoLookup videos, StoreGuard archive) {
        this.videos = videos;
        this.archive = archive;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One video with its readings", operationId = "video")
    VideoHistory one(@PathVariable String id) {
        return find(Set.of(id)).stream().findFirst().orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the archive knows no video of that id")
                .with("parameter", "id"));
    }

    @GetMapping
    @Operation(
            summary = "Several videos with their readings",
            description = "At most 50; ids that the archive does not know are listed.",
            operationId = "videos")
    FoundVideos several(
            @Parameter(description = "ids, separated by commas", example = "dQw4w9WgXcQ") @RequestParam
                    List<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw ProblemException.parameter(
                    "ids", wanted.size() + " ids", "1 to " + MOST + " ids separated by commas");
        }
        List<VideoHistory> found = find(wanted);
        found.forEach(history -> wanted.remove(history.video().id()));
        return new FoundVideos(found, List.copyOf(wanted));
    }

    private List<VideoHistory> find(Set<String> ids) {
        try {
            return archive.ask(() -> videos.find(ids));
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable("the archive does not answer, and only it knows videos", RETRY);
        }
    }

    /**
     * Several videos.
     *
     * @param videos those that the archive knows
     * @param unknown ids that it does not know
     */
    record FoundVideos(List<VideoHistory> videos, List<String> unknown) {}
}
