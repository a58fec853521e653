package com.aurastream.gateway.generation;

import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationPart;
import com.aurastream.intel.generation.GenerationState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriUtils;

/** Jobs as callers see them. */
final class JobViews {

    private static final int DONE = 100;

    private JobViews() {}

    static JobView of(GenerationJob job) {
        String self = JobShelf.of(job.order().pack()).path(job.id());
        return new JobView(
                job.id(),
                job.order().kind(),
                job.state().code(),
                progress(job),
                job.createdAt(),
                job.endedAt(),
                job.order().prompt(),
                job.order().colors(),
                job.order().text(),
                job.parts().stream().map(part -> part(part, self)).toList(),
                new Links(self, self + "/events", download(job, self)));
    }

    static boolean hasFiles(GenerationJob job) {
        return job.parts().stream().anyMatch(part -> !part.assets().isEmpty());
    }

    private static Optional<String> download(GenerationJob job, String self) {
        boolean offered = job.order().pack() && job.state().ended() && hasFiles(job);
        return offered ? Optional.of(self + "/download") : Optional.empty();
    }

    /** The mean of the parts; a part that has ended has nothing more to do, however it ended. */
    private static int progress(GenerationJob job) {
        return job.parts().stream()
                        .mapToInt(part -> part.state().ended() ? DONE : part.progress())
                        .sum()
                / job.parts().size();
    }

    private static PartView part(GenerationPart part, String job) {
        return new PartView(
                part.name(),
                part.kind().code(),
                part.state().code(),
                part.attempts(),
                part.progress(),
                part.state() == GenerationState.COMPLETED ? Optional.empty() : part.reason(),
                part.assets().stream().map(asset -> asset(asset, job)).toList());
    }

    private static AssetView asset(GeneratedAsset asset, String job) {
        return new AssetView(
                asset.name(),
                job + "/assets/" + UriUtils.encodePathSegment(asset.name(), java.nio.charset.StandardCharsets.UTF_8),
                asset.mediaType(),
                asset.width(),
                asset.height(),
                asset.bytes(),
                asset.sha256());
    }

    /**
     * A job.
     *
     * @param id its id
     * @param kind what was ordered
     * @param state how it stands
     * @param progress percent of the whole, 0 to 100; 100 once it has ended, however it ended
     * @param createdAt when it was ordered
     * @param endedAt when its last part ended; absent until then
     * @param prompt what the creator wants to see
     * @param colors brand colours, most important first
     * @param text words on the picture
     * @param parts what it is made of, in order
     * @param links its routes
     */
    record JobView(
            UUID id,
            String kind,

            @Schema(allowableValues = {"queued", "running", "completed", "partial", "failed", "cancelled"})
            String state,

            int progress,
            Instant createdAt,
            Optional<Instant> endedAt,
            String prompt,
            List<String> colors,
            Optional<String> text,
            List<PartView> parts,
            Links links) {}

    /**
     * A part of a job.
     *
     * @param name unique within the job
     * @param kind what it is
     * @param state how it stands
     * @param attempts how often it was taken up
     * @param progress percent, 0 to 100
     * @param reason why it failed, or why the last attempt did
     * @param assets its files, largest picture first; empty until completed
     */
    record PartView(
            String name,
            String kind,

            @Schema(allowableValues = {"queued", "running", "completed", "failed", "cancelled"})
            String state,

            int attempts,
            int progress,
            Optional<String> reason,
            List<AssetView> assets) {}

    /**
     * A file.
     *
     * @param name unique within the job
     * @param href its route
     * @param mediaType such as {@code image/png}
     * @param width pixels
     * @param height pixels
     * @param bytes its size
     * @param sha256 hash of its content, in hexadecimal; its entity tag too
     */
    record AssetView(String name, String href, String mediaType, int width, int height, long bytes, String sha256) {}

    /**
     * A job's routes.
     *
     * @param self the job; {@code DELETE} calls it off
     * @param events its events as a stream
     * @param download a pack's files as one archive; absent while it runs and where nothing was made
     */
    record Links(String self, String events, Optional<String> download) {}

    /**
     * Jobs, newest first.
     *
     * @param jobs at most as many as were asked for
     * @param next the route of the older ones; absent when there are none
     */
    record JobPage(List<JobView> jobs, Optional<String> next) {}
}
