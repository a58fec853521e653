package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.publication.Publication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Publishing, where there are an archive and a cache. */
@AutoConfiguration(after = {ArchiveAutoConfiguration.class, CacheAutoConfiguration.class})
public class PublicationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({DocumentArchive.class, DocumentCache.class})
    Publication publication(DocumentArchive archive, DocumentCache cache, DocumentJson json) {
        return new Publication(archive, cache, json);
    }
}
