package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceFailures;
import java.time.Clock;
import org.springframework.http.client.ClientHttpRequestFactory;

/** Makes the source. */
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
        ClientHttpRequestFactory requests =
                TwitchHttp.requests(settings.connectTimeout(), settings.calls().timeout());
        AppAccessToken token =
                new AppAccessToken(new TwitchHttp(access.authUrl(), requests), access, settings.validateEvery(), clock);
        HelixClient client = new HelixClient(
                new TwitchHttp(access.helixUrl(), requests),
                token,
                access,
                new PointsBudget(settings.pointsReserve()),
                calls,
                () -> new PointsWait(settings.maxWait(), sleeper, clock),
                clock);
        return new HelixTwitchSource(client, settings.pageBound());
    }
}
