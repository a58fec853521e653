package com.aurastream.intel.testing;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What a test runs on; whatever touches Redis is tested on both. */
public enum TestRedis {

    /** One server. */
    ONE_NODE {
        @Override
        public Map<String, Object> settings() {
            return Map.of("spring.data.redis.url", TestServers.freshRedis());
        }

        @Override
        public LettuceConnectionFactory connections(Duration timeout) {
            return connect(configuration(TestServers.freshRedis()), simple(), timeout);
        }

        @Override
        public LettuceConnectionFactory nowhere() {
            return connect(configuration("redis://localhost:1"), simple(), SHORT);
        }
    },

    /** A cluster of three masters. */
    CLUSTER {
        @Override
        public Map<String, Object> settings() {
            TestCluster.empty();
            return Map.of("spring.data.redis.cluster.nodes", TestCluster.addresses());
        }

        @Override
        public LettuceConnectionFactory connections(Duration timeout) {
            TestCluster.empty();
            return connect(cluster(TestCluster.addresses()), adaptive(), timeout);
        }

        @Override
        public LettuceConnectionFactory nowhere() {
            return connect(cluster("localhost:1"), adaptive(), SHORT);
        }
    };

    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Settings of an application that gets it, empty. */
    public abstract Map<String, Object> settings();

    /** Ways to it, after it has been emptied; to be destroyed by the caller. */
    public abstract LettuceConnectionFactory connections(Duration timeout);

    /** Ways to one that does not answer. */
    public abstract LettuceConnectionFactory nowhere();

    private static RedisConfiguration configuration(String url) {
        return LettuceConnectionFactory.createRedisConfiguration(RedisURI.create(url));
    }

    private static RedisConfiguration cluster(String addresses) {
        List<String> nodes = Arrays.asList(addresses.split(","));
        return new RedisClusterConfiguration(nodes);
    }

    private static ClientOptions simple() {
        return ClientOptions.builder().timeoutOptions(TimeoutOptions.enabled()).build();
    }

    private static ClientOptions adaptive() {
        return ClusterClientOptions.builder()
                .timeoutOptions(TimeoutOptions.enabled())
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .build())
                .build();
    }

    private static LettuceConnectionFactory connect(
            RedisConfiguration configuration, ClientOptions options, Duration timeout) {
        LettuceConnectionFactory connections = new LettuceConnectionFactory(
                configuration,
                LettuceClientConfiguration.builder()
                        .commandTimeout(timeout)
                        .clientOptions(options)
                        .build());
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
