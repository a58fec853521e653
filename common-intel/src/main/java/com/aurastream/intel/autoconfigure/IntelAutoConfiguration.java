package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What every application has: the clock, the tracked games, where observations come from, documents as JSON. */
@AutoConfiguration
@EnableConfigurationProperties({SourceSettings.class, GamesSettings.class, LogSettings.class})
public class IntelAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(IntelAutoConfiguration.class);

    /** Milliseconds, because every store keeps them and no two then disagree about the same moment. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentJson documentJson() {
        return new DocumentJson();
    }

    @Bean
    @ConditionalOnMissingBean
    TrackedGames trackedGames(GamesSettings settings) {
        return GamesFile.read(settings.file());
    }

    /** The origin of everything that is observed, said loudly when it is not the platforms themselves. */
    @Bean
    @ConditionalOnMissingBean
    Origin origin(SourceSettings settings) {
        Origin origin = settings.origin();
        if (origin == Origin.LIVE) {
            log.info("Sources: the platforms themselves");
        } else {
            log.warn(
                    "Sources are SIMULATED ({} from {}): nothing here is live; set AURASTREAM_SOURCES=live for the platforms",
                    settings.world(),
                    settings.simulatorUrl());
        }
        return origin;
    }
}
