package com.aurastream.gateway.generation;

import com.aurastream.intel.generation.GeneratedAsset;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with a file: whole, in parts, or with the word that the caller has it already. */
final class AssetResponse {

    private static final ResourceRegionHttpMessageConverter PARTS = new ResourceRegionHttpMessageConverter();

    /** A file never changes under its name; a year is what caches take for "for ever". */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private AssetResponse() {}

    /**
     * Sends a file.
     *
     * @throws IOException when it cannot be read, or the caller is gone
     */
    static void send(GeneratedAsset asset, Path path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String etag = "\"" + asset.sha256() + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            keep(response);
            return;
        }
        Resource file = new FileSystemResource(path);
        long length = file.contentLength();
        List<ResourceRegion> parts = ByteRanges.of(request, etag, file, length);
        keep(response);
        describe(asset, response);
        if (parts.isEmpty()) {
            whole(path, length, request, response);
        } else {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            PARTS.write(
                    parts, null, MediaType.parseMediaType(asset.mediaType()), new ServletServerHttpResponse(response));
        }
    }

    private static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, "X-API-Key");
    }

    private static void describe(GeneratedAsset asset, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setContentType(asset.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(asset.name()).build().toString());
    }

    private static void whole(Path path, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (!"HEAD".equals(request.getMethod())) {
            Files.copy(path, response.getOutputStream());
        }
    }
}
