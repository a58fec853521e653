package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.cache.RedisQuotaCounter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The count of daily quota, for those who spend it and those who show it. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
public class QuotaAutoConfiguration {

    @Bean
    @ConditionalOnBean(StringRedisTemplate.class)
    @ConditionalOnMissingBean
    QuotaCounter quotaCounter(StringRedisTemplate redis) {
        return new RedisQuotaCounter(redis);
    }
}
