package com.aurastream.gateway.generation;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Which parts of a file a request wants (RFC 9110, section 14). Spring reads and writes ranges; whether they count, with
 * {@code If-Range} and for {@code GET} alone, is decided here.
 */
final class ByteRanges {

    private ByteRanges() {}

    /**
     * The parts in the order in which they are asked for; none when the whole file is to be sent: nothing was asked, the tag is that
     * of another version, the header cannot be understood, or the parts are together larger than the file.
     *
     * @param etag the file's strong tag, with its quotation marks
     * @throws ProblemException when none of the parts exists
     */
    static List<ResourceRegion> of(HttpServletRequest request, String etag, Resource file, long length) {
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        boolean counts = "GET".equals(request.getMethod()) && (ifRange == null || ifRange.equals(etag));
        List<HttpRange> asked = counts ? parsed(request.getHeader(HttpHeaders.RANGE)) : List.of();
        List<ResourceRegion> regions = asked.stream()
                .filter(range -> range.getRangeStart(length) < length)
                .map(range -> range.toResourceRegion(file))
                .toList();
        if (!asked.isEmpty() && regions.isEmpty()) {
            throw unsatisfiable(length);
        }
        long bytes = regions.stream().mapToLong(ResourceRegion::getCount).sum();
        return bytes > length ? List.of() : regions;
    }

    private static List<HttpRange> parsed(@org.jspecify.annotations.Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static ProblemException unsatisfiable(long length) {
        ProblemException problem = new ProblemException(
                        ProblemKind.RANGE_NOT_SATISFIABLE, "the file has " + length + " bytes: ask for some of them")
                .with("parameter", HttpHeaders.RANGE);
        problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        return problem;
    }
}
