package com.aurastream.simulator;

import com.aurastream.simulator.control.SimulatorErrorAdvice;
import com.aurastream.simulator.control.WorldController;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultController;
import com.aurastream.simulator.gate.Gate;
import com.aurastream.simulator.gate.SourceFilter;
import com.aurastream.simulator.gemini.GeminiErrorAdvice;
import com.aurastream.simulator.gemini.GeminiGate;
import com.aurastream.simulator.gemini.GenerateContentController;
import com.aurastream.simulator.ledger.DailyQuota;
import com.aurastream.simulator.ledger.Ledger;
import com.aurastream.simulator.ledger.LedgerController;
import com.aurastream.simulator.ledger.PointBucket;
import com.aurastream.simulator.thumbnail.ThumbnailController;
import com.aurastream.simulator.thumbnail.ThumbnailGate;
import com.aurastream.simulator.thumbnail.ThumbnailPictures;
import com.aurastream.simulator.twitch.ClipsController;
import com.aurastream.simulator.twitch.HelixController;
import com.aurastream.simulator.twitch.HelixErrorAdvice;
import com.aurastream.simulator.twitch.TokenController;
import com.aurastream.simulator.twitch.Tokens;
import com.aurastream.simulator.twitch.TwitchGate;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.WorldDescription;
import com.aurastream.simulator.youtube.ChannelsController;
import com.aurastream.simulator.youtube.SearchController;
import com.aurastream.simulator.youtube.VideosController;
import com.aurastream.simulator.youtube.YouTubeErrorAdvice;
import com.aurastream.simulator.youtube.YouTubeGate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything the simulator consists of. */
@Configuration(proxyBeanMethods = false)
@Import({
    VideosController.class,
    SearchController.class,
    ChannelsController.class,
    YouTubeErrorAdvice.class,
    HelixController.class,
    ClipsController.class,
    HelixErrorAdvice.class,
    GenerateContentController.class,
    GeminiErrorAdvice.class,
    ThumbnailController.class,
    FaultController.class,
    LedgerController.class,
    WorldController.class,
    SimulatorErrorAdvice.class
})
class SimulatorConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SimulatorConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    World world(SimulatorProperties settings, Clock clock) {
        World world = WorldSpec.open(settings, settings.givenAnchor().orElseGet(clock::instant));
        WorldDescription opened = world.description();
        log.info("Serving the world {} anchored at {}", opened.spec(), opened.anchor());
        return world;
    }

    @Bean
    FaultBook faultBook() {
        return new FaultBook();
    }

    @Bean
    Ledger ledger() {
        return new Ledger();
    }

    @Bean
    DailyQuota dailyQuota(SimulatorProperties settings) {
        return new DailyQuota(
                settings.searchCallsPerDay(), settings.generalUnitsPerDay(), settings.batchStatisticsPerDay());
    }

    @Bean
    PointBucket pointBucket(SimulatorProperties settings) {
        return new PointBucket(settings.helixPointsPerMinute());
    }

    @Bean
    Tokens tokens() {
        return new Tokens();
    }

    @Bean
    TokenController tokenController(Tokens tokens, SimulatorProperties settings, Clock clock) {
        return new TokenController(tokens, settings.rejectedCredentials(), clock);
    }

    @Bean
    YouTubeGate youTubeGate(DailyQuota quota, SimulatorProperties settings, Clock clock) {
        return new YouTubeGate(quota, settings.rejectedCredentials(), clock);
    }

    @Bean
    TwitchGate twitchGate(Tokens tokens, PointBucket points, Clock clock) {
        return new TwitchGate(tokens, points, clock);
    }

    @Bean
    GeminiGate geminiGate(SimulatorProperties settings) {
        return new GeminiGate(settings.rejectedCredentials());
    }

    @Bean
    ThumbnailPictures thumbnailPictures() {
        return new ThumbnailPictures();
    }

    @Bean
    ThumbnailGate thumbnailGate() {
        return new ThumbnailGate();
    }

    @Bean
    SourceFilter sourceFilter(List<Gate> gates, FaultBook faults, Ledger ledger, Clock clock, ObjectMapper json) {
        return new SourceFilter(gates, faults, ledger, clock, json);
    }
}
