package com.aurastream.gateway.generation;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.generation.JobViews.JobPage;
import com.aurastream.gateway.generation.JobViews.JobView;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.GenerationJobs.Submission;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What both lists of jobs answer in the same way. */
public final class JobRoutes {

    static final int MOST_JOBS = 100;

    private final JobDesk desk;
    private final Watchers watchers;
    private final AssetFiles files;

    /** Answers with what the desk knows, the events of the watchers, and the files. */
    public JobRoutes(JobDesk desk, Watchers watchers, AssetFiles files) {
        this.desk = desk;
        this.watchers = watchers;
        this.files = files;
    }

    /** Takes an order: 202, or 200 when the same was ordered under the same key before. */
    ResponseEntity<JobView> order(GenerationOrder order, HttpServletRequest request) {
        Submission submission = desk.order(order, IdempotencyKey.of(request));
        JobView job = JobViews.of(submission.job());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        submission.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create(job.links().self()))
                .cacheControl(CacheControl.noStore());
        if (submission.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(job);
    }

    JobPage list(String creator, JobShelf shelf, int limit, Optional<String> before, Optional<String> beforeId) {
        if (limit < 1 || limit > MOST_JOBS) {
            throw ProblemException.parameter("limit", Integer.toString(limit), "1 to " + MOST_JOBS);
        }
        List<GenerationJob> jobs =
                desk.newest(creator, shelf, before.map(text -> Moment.instant("before", text)), beforeId, limit);
        Optional<GenerationJob> last = jobs.size() < limit ? Optional.empty() : Optional.of(jobs.get(limit - 1));
        return new JobPage(
                jobs.stream().map(JobViews::of).toList(),
                last.map(job ->
                        shelf.path() + "?limit=" + limit + "&before=" + job.createdAt() + "&beforeId=" + job.id()));
    }

    ResponseEntity<JobView> one(String creator, JobShelf shelf, String id) {
        return now(desk.find(creator, shelf, id));
    }

    ResponseEntity<JobView> cancel(String creator, JobShelf shelf, String id) {
        return now(desk.cancel(creator, shelf, id));
    }

    /** The stream; 204, on which a browser stops asking, when the job has ended and the reader has everything. */
    ResponseEntity<SseEmitter> events(
            String creator, JobShelf shelf, String id, Optional<String> after, HttpServletRequest request) {
        GenerationJob job = desk.find(creator, shelf, id);
        Optional<String> lastEventId = Optional.ofNullable(request.getHeader(ResumePoint.HEADER));
        long from = ResumePoint.of(lastEventId, after, number -> desk.happened(creator, job.id(), number));
        if (job.state().ended() && from > 0 && !desk.hasEventsAfter(creator, job.id(), from)) {
            return ResponseEntity.noContent().build();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no");
        return "HEAD".equals(request.getMethod())
                ? answer.build()
                : answer.body(watchers.open(creator, job.id(), from));
    }

    void asset(
            String creator,
            JobShelf shelf,
            String id,
            String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        GeneratedAsset asset = AssetFiles.named(desk.find(creator, shelf, id), name);
        AssetResponse.send(asset, files.path(asset), request, response);
    }

    void download(String creator, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PackArchive.of(desk.find(creator, JobShelf.TWITCH_PACKS, id), files).send(request, response);
    }

    private static ResponseEntity<JobView> now(GenerationJob job) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "X-API-Key")
                .body(JobViews.of(job));
    }
}
