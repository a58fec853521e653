package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceFailures;
import java.time.Clock;
import org.springframework.http.client.ClientHttpRequestFactory;

/** Makes the sources. */
public final class TwitchClients {

    private TwitchClients() {}

    /** What Twitch's failures mean; its HTTP statuses are classified where they are read. */
    public static SourceFailures failures() {
        return (operation, failure) -> SourceFailures.common(HelixJson.SOURCE, operation, failure);
    }

    /**
     * Twitch by its Helix API. Nothing is called before the first question.
     *
     * @param access where and as whom
     * @param calls how calls are bounded and repeated
     * @param sleeper how points are waited for
     */
    public static TwitchSource helix(
            TwitchSettings settings, TwitchAccess access, SourceCalls calls, Sleeper sleeper, Clock clock) {
        return new HelixTwitchSource(client(settings, access, calls, sleeper, clock), settings.pageBound());
    }

    /**
     * Twitch's clips by its Helix API, with a token of its own. Nothing is called before the first question.
     *
     * @param access where and as whom
     * @param calls how calls are bounded and repeated
     * @param sleeper how points are waited for
     */
    public static ClipSource clips(
            TwitchSettings settings, TwitchAccess access, SourceCalls calls, Sleeper sleeper, Clock clock) {
        return new HelixClipSource(client(settings, access, calls, sleeper, clock), clock, settings.clipPageBound());
    }

    private static HelixClient client(
            TwitchSettings settings, TwitchAccess access, SourceCalls calls, Sleeper sleeper, Clock clock) {
        ClientHttpRequestFactory requests =
                TwitchHttp.requests(settings.connectTimeout(), settings.calls().timeout());
        AppAccessToken token =
                new AppAccessToken(new TwitchHttp(access.authUrl(), requests), access, settings.validateEvery(), clock);
        return new HelixClient(
                new TwitchHttp(access.helixUrl(), requests),
                token,
                access,
                new PointsBudget(settings.pointsReserve()),
                calls,
                () -> new PointsWait(settings.maxWait(), sleeper, clock),
                clock);
    }
}
