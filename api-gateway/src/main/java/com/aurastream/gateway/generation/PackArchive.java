package com.aurastream.gateway.generation;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A pack's files as one archive, the same bytes each time: in the order of the parts, dated with the order of the pack. */
final class PackArchive {

    static final String MEDIA_TYPE = "application/zip";

    private final GenerationJob pack;
    private final Map<GeneratedAsset, Path> files;

    private PackArchive(GenerationJob pack, Map<GeneratedAsset, Path> files) {
        this.pack = pack;
        this.files = files;
    }

    /**
     * The archive of a pack that has ended, of the parts that were made.
     *
     * @throws ProblemException when it has not ended, nothing was made, or a file is no longer there
     */
    static PackArchive of(GenerationJob pack, AssetFiles store) {
        if (!pack.state().ended()) {
            throw refused(
                    pack, "the pack is " + pack.state().code() + ": follow its events, and download it at the end");
        }
        if (!JobViews.hasFiles(pack)) {
            throw refused(pack, "the pack is " + pack.state().code() + " and nothing of it was made");
        }
        Map<GeneratedAsset, Path> files = new LinkedHashMap<>();
        AssetFiles.all(pack).forEach(asset -> files.put(asset, store.path(asset)));
        return new PackArchive(pack, files);
    }

    /**
     * Sends it while it is made.
     *
     * @throws IOException when a file cannot be read, or the caller is gone
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "X-API-Key");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(pack.order().kind() + "-pack-" + pack.id() + ".zip")
                        .build()
                        .toString());
        if (!"HEAD".equals(request.getMethod())) {
            write(response.getOutputStream());
        }
    }

    /** Writes it and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(pack.createdAt(), ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<GeneratedAsset, Path> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey().name());
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            Files.copy(file.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ProblemException refused(GenerationJob pack, String why) {
        return new ProblemException(ProblemKind.CONFLICT, why)
                .with("state", pack.state().code());
    }
}
