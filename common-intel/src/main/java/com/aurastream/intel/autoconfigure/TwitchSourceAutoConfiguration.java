package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceHealth;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.Sleeper;
import com.aurastream.intel.source.twitch.TwitchAccess;
import com.aurastream.intel.source.twitch.TwitchClients;
import com.aurastream.intel.source.twitch.TwitchSettings;
import com.aurastream.intel.source.twitch.TwitchSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Twitch, for the workers that ask it: {@code aurastream.twitch.enabled=true}. */
@AutoConfiguration(after = {IntelAutoConfiguration.class, SourceAutoConfiguration.class})
@ConditionalOnProperty("aurastream.twitch.enabled")
@EnableConfigurationProperties(TwitchSettings.class)
public class TwitchSourceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TwitchSource twitchSource(
            TwitchSettings settings, TwitchAccess access, SourceCalls twitchCalls, Sleeper sleeper, Clock clock) {
        return TwitchClients.helix(settings, access, twitchCalls, sleeper, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ClipSource clipSource(
            TwitchSettings settings, TwitchAccess access, SourceCalls twitchCalls, Sleeper sleeper, Clock clock) {
        return TwitchClients.clips(settings, access, twitchCalls, sleeper, clock);
    }

    @Bean
    TwitchAccess twitchAccess(TwitchSettings settings, SourceSettings sources) {
        return sources.mode() == SourceSettings.Mode.LIVE
                ? settings.live()
                : settings.simulated(sources.simulatorUrl().toString());
    }

    /** Real time even where the clock is stepped: points come back by Twitch's clock, not by ours. */
    @Bean
    @ConditionalOnMissingBean
    Sleeper twitchSleeper() {
        return Sleeper.realTime();
    }

    @Bean
    SourceCalls twitchCalls(TwitchSettings settings, SourceRegistries registries, MeterRegistry meters) {
        return new SourceCalls("twitch", settings.calls(), TwitchClients.failures(), registries, meters);
    }

    @Bean
    SourceHealth twitchSourceHealth(SourceCalls twitchCalls) {
        return new SourceHealth(twitchCalls);
    }
}
