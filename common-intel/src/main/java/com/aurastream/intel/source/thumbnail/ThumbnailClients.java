package com.aurastream.intel.source.thumbnail;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceFailures;
import java.net.URI;

/** Makes the source of pictures. */
public final class ThumbnailClients {

    private ThumbnailClients() {}

    /**
     * Pictures over HTTP. Nothing is called before the first question.
     *
     * @param rootUrl the address before {@code vi/}
     * @param calls how calls are protected
     */
    public static ThumbnailSource http(URI rootUrl, ThumbnailSettings settings, SourceCalls calls) {
        return new HttpThumbnailSource(rootUrl, settings, calls);
    }

    /** What failures mean; statuses are classified where they are read. */
    public static SourceFailures failures() {
        return (operation, failure) -> SourceFailures.common(HttpThumbnailSource.SOURCE, operation, failure);
    }
}
