package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.asset.AssetStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that deletes what may be kept no longer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionJobSettings.class)
class RetentionConfiguration {

    @Bean
    RetentionJob retentionJob(
            RetentionArchive archive, RetentionRules rules, AssetStore files, RetentionJobSettings settings) {
        return new RetentionJob(archive, rules, files, settings.portion());
    }
}
