package com.aurastream.simulator.fault;

import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.VideoState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What goes wrong with one call.
 *
 * @param instead what takes the place of the answer
 * @param inside what changes the answer
 */
public record CallFaults(Optional<Fault> instead, List<Fault> inside) {

    private static final String ATTRIBUTE = CallFaults.class.getName();
    private static final CallFaults NONE = new CallFaults(Optional.empty(), List.of());

    /** Remembers the decision with the request. */
    public void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The decision about a request. */
    public static CallFaults of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CallFaults faults ? faults : NONE;
    }

    /** The fault of a kind inside the answer. */
    public Optional<Fault> find(FaultKind kind) {
        return inside.stream().filter(f -> f.kind() == kind).findFirst();
    }

    /** Videos as this call sees them: some gone, some without likes and comments. */
    public List<VideoState> videos(List<VideoState> videos) {
        Optional<Fault> vanished = find(FaultKind.VANISHED_VIDEOS);
        Optional<Fault> hidden = find(FaultKind.HIDDEN_COUNTS);
        if (vanished.isEmpty() && hidden.isEmpty()) {
            return videos;
        }
        return videos.stream()
                .filter(v -> vanished.filter(f -> chosen(f, v.id())).isEmpty())
                .map(v -> hidden.filter(f -> chosen(f, v.id())).isPresent() ? withoutCounts(v) : v)
                .toList();
    }

    /** Clips as this call sees them: some gone. */
    public List<ClipState> clips(List<ClipState> clips) {
        return find(FaultKind.VANISHED_CLIPS)
                .map(fault -> clips.stream().filter(c -> !chosen(fault, c.id())).toList())
                .orElse(clips);
    }

    /** The choice depends on the id alone, so that what has vanished stays away. */
    private static boolean chosen(Fault fault, String id) {
        return Scatter.of(fault.kind().name().hashCode(), id.hashCode()) < fault.share();
    }

    private static VideoState withoutCounts(VideoState v) {
        return new VideoState(
                v.id(),
                v.channelId(),
                v.channelTitle(),
                v.title(),
                v.description(),
                v.tags(),
                v.publishedAt(),
                v.categoryId(),
                v.durationSeconds(),
                v.broadcast(),
                v.defaultLanguage(),
                v.audioLanguage(),
                v.views(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /**
     * Where a page begins and where the next one does.
     *
     * @param asked the offset that the client's cursor stands for
     * @param size items per page
     */
    public Paging paging(int asked, int size) {
        int overlap = find(FaultKind.DUPLICATE_PAGES).map(f -> part(f, size)).orElse(0);
        int gap = find(FaultKind.MISSING_PAGES).map(f -> part(f, size)).orElse(0);
        boolean loops = find(FaultKind.LOOPING_CURSOR).isPresent();
        int from = asked == 0 ? 0 : Math.max(0, asked - Math.min(overlap, size - 1));
        return new Paging(from, loops ? asked : from + size + gap);
    }

    private static int part(Fault fault, int size) {
        return (int) Math.ceil(fault.share() * size);
    }

    /**
     * One page.
     *
     * @param from offset of its first item
     * @param next offset that the cursor of the next page stands for
     */
    public record Paging(int from, int next) {}
}
