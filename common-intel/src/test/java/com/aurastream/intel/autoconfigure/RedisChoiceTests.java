package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.cluster.ClusterClientOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** With the defaults of every application behind what is said. Nothing is connected to. */
class RedisChoiceTests {

    private static ApplicationContextRunner application(String... settings) {
        return new ApplicationContextRunner()
                .withInitializer(context ->
                        new IntelDefaults().postProcessEnvironment(context.getEnvironment(), new SpringApplication()))
                .withConfiguration(AutoConfigurations.of(
                        IntelAutoConfiguration.class, RedisAutoConfiguration.class, CacheAutoConfiguration.class))
                .withPropertyValues(settings);
    }

    @Test
    void whereNothingIsSaidItIsOneNodeOnThisMachine() {
        oneNode(node -> assertThat(node.getHostName() + ":" + node.getPort()).isEqualTo("localhost:6379"));
    }

    @Test
    void blankMeansNotGiven() {
        oneNode(
                node -> assertThat(node.getHostName() + ":" + node.getPort()).isEqualTo("localhost:6379"),
                "REDIS_URL=",
                "REDIS_CLUSTER_NODES= ",
                "REDIS_USERNAME=",
                "REDIS_PASSWORD=");
    }

    @Test
    void anAddressIsOneNodeWithAllThatItSays() {
        oneNode(
                node -> {
                    assertThat(node.getHostName()).isEqualTo("redis.example");
                    assertThat(node.getPort()).isEqualTo(6380);
                    assertThat(node.getUsername()).isEqualTo("fleet");
                    assertThat(node.getPassword()).isEqualTo(RedisPassword.of("secret"));
                    assertThat(node.getDatabase()).isEqualTo(3);
                },
                "REDIS_URL=rediss://fleet:secret@redis.example:6380/3");
        application("REDIS_URL=rediss://redis.example:6379")
                .run(context -> assertThat(connections(context).isUseSsl()).isTrue());
    }

    @Test
    void nodesAreACluster() {
        application("REDIS_CLUSTER_NODES=a.example:7000, b.example:7001,c:7002", "REDIS_URL=")
                .run(context -> {
                    RedisClusterConfiguration cluster =
                            Objects.requireNonNull(connections(context).getClusterConfiguration());
                    assertThat(cluster.getClusterNodes())
                            .extracting(Object::toString)
                            .containsExactlyInAnyOrder("a.example:7000", "b.example:7001", "c:7002");
                    assertThat(cluster.getMaxRedirects()).isEqualTo(5);
                    assertThat(connections(context).isUseSsl()).isFalse();
                    assertThat(cluster.getPassword().isPresent()).isFalse();
                });
    }

    @Test
    void aClusterCanHaveAUserAPasswordAndTls() {
        application(
                        "REDIS_CLUSTER_NODES=a.example:7000",
                        "REDIS_USERNAME=fleet",
                        "REDIS_PASSWORD=p@ss:word/",
                        "REDIS_TLS=true")
                .run(context -> {
                    RedisClusterConfiguration cluster =
                            Objects.requireNonNull(connections(context).getClusterConfiguration());
                    assertThat(cluster.getUsername()).isEqualTo("fleet");
                    assertThat(cluster.getPassword()).isEqualTo(RedisPassword.of("p@ss:word/"));
                    assertThat(connections(context).isUseSsl()).isTrue();
                });
    }

    @Test
    void theWayThroughTheClusterIsLookedUpAgainAndADeadNodeIsNotWaitedFor() {
        application("REDIS_CLUSTER_NODES=a.example:7000").run(context -> {
            Optional<ClusterClientOptions> options = connections(context)
                    .getClientConfiguration()
                    .getClientOptions()
                    .map(ClusterClientOptions.class::cast);
            assertThat(options).hasValueSatisfying(cluster -> {
                assertThat(cluster.isRefreshClusterView()).isTrue();
                assertThat(cluster.getRefreshPeriod()).isEqualTo(Duration.ofSeconds(30));
                assertThat(cluster.getTopologyRefreshOptions().getAdaptiveRefreshTriggers())
                        .isNotEmpty();
                assertThat(cluster.getDisconnectedBehavior())
                        .isEqualTo(io.lettuce.core.ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
                assertThat(cluster.getSocketOptions().getConnectTimeout()).isEqualTo(Duration.ofSeconds(2));
            });
            assertThat(connections(context).getTimeout()).isEqualTo(2_000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "a.example:", "a.example:99999", "redis://a.example:7000", "a:1,,b:2"})
    void whatIsNoNodeIsNamed(String nodes) {
        refused("REDIS_CLUSTER_NODES (spring.data.redis.cluster.nodes): '", "REDIS_CLUSTER_NODES=" + nodes);
    }

    @Test
    void aPasswordAmongTheNodesIsNotRepeated() {
        application("REDIS_CLUSTER_NODES=rediss://fleet:secret@a.example:7000")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("'…@a.example:7000' is not HOST:PORT")
                        .message()
                        .doesNotContain("secret"));
    }

    @Test
    void oneNodeAndAClusterAtOnceStopTheStart() {
        refused("both are given", "REDIS_CLUSTER_NODES=a.example:7000", "REDIS_URL=redis://a.example:7000");
    }

    @Test
    void aClusterHasOneDatabase() {
        refused("a cluster has only database 0", "REDIS_CLUSTER_NODES=a:1", "spring.data.redis.database=2");
    }

    @Test
    void aPasswordThatWouldNotBeUsedStopsTheStart() {
        refused("they would not be used", "REDIS_URL=redis://a.example", "REDIS_PASSWORD=secret");
    }

    private static void oneNode(Consumer<RedisStandaloneConfiguration> expected, String... settings) {
        application(settings).run(context -> {
            LettuceConnectionFactory connections = connections(context);
            assertThat(connections.isClusterAware()).isFalse();
            assertThat(connections.getStandaloneConfiguration()).isNotNull().satisfies(expected);
        });
    }

    private static void refused(String sentence, String... settings) {
        application(settings).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(sentence));
    }

    private static LettuceConnectionFactory connections(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        return context.getBean(LettuceConnectionFactory.class);
    }
}
