package com.aurastream.fleet.life;

import com.aurastream.analyticsflush.AnalyticsFlushWorkerApplication;
import com.aurastream.clipradar.ClipRadarWorkerApplication;
import com.aurastream.coachcleanup.CoachCleanupWorkerApplication;
import com.aurastream.creator.CreatorIntelWorkerApplication;
import com.aurastream.gateway.GatewayApplication;
import com.aurastream.generation.GenerationWorkerApplication;
import com.aurastream.playbook.PlaybookWorkerApplication;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.thumbnail.ThumbnailIntelWorkerApplication;
import com.aurastream.twitch.TwitchStreamsWorkerApplication;
import com.aurastream.youtube.YouTubeWorkerApplication;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application of the fleet.
 *
 * @param name its module's name, which is also the name of its settings file
 * @param portOffset its port, counted from the gateway's
 * @param application its application class
 */
public record Service(String name, int portOffset, Class<?> application) {

    static final Service GATEWAY = new Service("api-gateway", 0, GatewayApplication.class);

    static final Service SIMULATOR = new Service("source-simulator", 10, SourceSimulatorApplication.class);

    /** In the order in which data flows. */
    static final List<Service> WORKERS = List.of(
            new Service("youtube-worker", 1, YouTubeWorkerApplication.class),
            new Service("twitch-streams-worker", 2, TwitchStreamsWorkerApplication.class),
            new Service("clip-radar-worker", 3, ClipRadarWorkerApplication.class),
            new Service("creator-intel-worker", 4, CreatorIntelWorkerApplication.class),
            new Service("thumbnail-intel-worker", 5, ThumbnailIntelWorkerApplication.class),
            new Service("playbook-worker", 6, PlaybookWorkerApplication.class),
            new Service("analytics-flush-worker", 7, AnalyticsFlushWorkerApplication.class),
            new Service("generation-worker", 8, GenerationWorkerApplication.class),
            new Service("coach-cleanup-worker", 9, CoachCleanupWorkerApplication.class));

    /** All of them, or all but the simulator. */
    static List<Service> all(boolean live) {
        return Stream.of(live ? Stream.<Service>empty() : Stream.of(SIMULATOR), WORKERS.stream(), Stream.of(GATEWAY))
                .flatMap(services -> services)
                .toList();
    }

    int port(int basePort) {
        return basePort + portOffset;
    }

    String url(int basePort) {
        return "http://127.0.0.1:" + port(basePort);
    }
}
