package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.asset.AssetSettings;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.asset.AssetStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Made files, for the applications that write or serve them: {@code aurastream.assets.enabled=true}. */
@AutoConfiguration(after = IntelAutoConfiguration.class)
@ConditionalOnProperty("aurastream.assets.enabled")
@EnableConfigurationProperties(AssetSettings.class)
public class AssetAutoConfiguration {

    /** Longer than any file takes to be written. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    @Bean
    @ConditionalOnMissingBean
    AssetStore assetStore(AssetSettings settings, Clock clock) {
        return settings.writes() ? writer(settings.folder(), clock) : AssetStores.read(settings.folder());
    }

    private static AssetStore writer(Path folder, Clock clock) {
        try {
            return AssetStores.write(folder, clock.instant().minus(LEFT_BEHIND));
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "AURASTREAM_ASSETS",
                    "the folder " + folder.toAbsolutePath() + " cannot be written (" + e + ").",
                    "Let the user that runs this write there, or name another folder; the gateway has to see the same one.");
        }
    }
}
