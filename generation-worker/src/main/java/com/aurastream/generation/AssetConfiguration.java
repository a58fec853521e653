package com.aurastream.generation;

import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.generation.asset.AssetMakers;
import com.aurastream.intel.source.gemini.GeminiImages;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the pictures. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    @Bean
    AssetMaker assetMaker(ObjectProvider<GeminiImages> images) {
        return AssetMakers.drawing(Optional.ofNullable(images.getIfAvailable()));
    }
}
