package com.aurastream.intel.source.youtube;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceFailures;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.youtube.YouTube;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Makes the clients of YouTube's API. */
public final class YouTubeClients {

    private YouTubeClients() {}

    /**
     * YouTube through Google's own client.
     *
     * @param access where the API is and with which key
     * @param calls how calls are protected
     */
    public static YouTubeSources google(Access access, YouTubeQuota quota, SourceCalls calls, Clock clock) {
        YouTube client = client(access);
        return caller -> new GoogleYouTubeSource(client, new GoogleCalls(client, calls, quota, caller), clock);
    }

    /** What Google's failures mean. */
    public static SourceFailures failures() {
        return new GoogleFailures();
    }

    private static YouTube client(Access access) {
        return new YouTube.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    request.setConnectTimeout(
                            Math.toIntExact(access.connectTimeout().toMillis()));
                    request.setReadTimeout(Math.toIntExact(access.readTimeout().toMillis()));
                    request.setNumberOfRetries(0);
                    // in a header, because the client's exceptions quote the address; and unlogged, because it logs
                    // headers
                    request.getHeaders().set("X-Goog-Api-Key", access.apiKey());
                    request.setLoggingEnabled(false);
                })
                .setRootUrl(withSlash(access.rootUrl()))
                .setApplicationName("aurastream-fleet")
                .build();
    }

    private static String withSlash(URI rootUrl) {
        String text = rootUrl.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /**
     * Where the API is and with which key it is asked.
     *
     * @param rootUrl the address before {@code youtube/v3}
     * @param apiKey the project's key
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait for bytes
     */
    public record Access(URI rootUrl, String apiKey, Duration connectTimeout, Duration readTimeout) {

        /** All but the key, which is never shown. */
        @Override
        public String toString() {
            return "Access[rootUrl=" + rootUrl + "]";
        }
    }
}
