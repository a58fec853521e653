package com.aurastream.intel.autoconfigure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.data.redis.RedisProperties;
import org.springframework.boot.autoconfigure.data.redis.RedisProperties.Cluster;
import org.springframework.util.StringUtils;

/**
 * One Redis or a cluster, as the settings say: {@code REDIS_URL}, or {@code REDIS_CLUSTER_NODES} with {@code REDIS_USERNAME},
 * {@code REDIS_PASSWORD} and {@code REDIS_TLS}. Spring Boot takes a blank list of nodes for a cluster of no nodes and a blank
 * address for a malformed one, where an operator who leaves a line of a file of settings blank means that there is none. And it
 * lets one of the two win, or leaves a password out, without a word; here that stops the start.
 */
final class RedisChoice implements BeanPostProcessor {

    private static final String URL = "REDIS_URL (spring.data.redis.url)";
    private static final String NODES = "REDIS_CLUSTER_NODES (spring.data.redis.cluster.nodes)";
    private static final Pattern NODE = Pattern.compile("[^\\s/@]+:(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    /** The settings are bound when this is called, and used by nobody yet. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RedisProperties settings) {
            choose(settings);
        }
        return bean;
    }

    private static void choose(RedisProperties settings) {
        if (!StringUtils.hasText(settings.getUrl())) {
            settings.setUrl(null);
        }
        List<String> nodes = nodes(settings);
        if (nodes.isEmpty()) {
            settings.setCluster(null);
            requireNoCredentialsBesideTheUrl(settings);
        } else {
            nodes.forEach(RedisChoice::requireHostAndPort);
            requireNoUrl(settings);
            requireTheOnlyDatabase(settings);
        }
    }

    private static List<String> nodes(RedisProperties settings) {
        return Optional.ofNullable(settings.getCluster()).map(Cluster::getNodes).orElse(List.of());
    }

    private static void requireHostAndPort(String node) {
        Matcher matcher = NODE.matcher(node);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > LAST_PORT) {
            throw new InvalidSettingException(
                    NODES,
                    "'" + secretLeftOut(node) + "' is not HOST:PORT.",
                    "Name some of the cluster's nodes as host:port,host:port; user, password and TLS are given by"
                            + " REDIS_USERNAME, REDIS_PASSWORD and REDIS_TLS.");
        }
    }

    /** Somebody may have written an address with a password in it. */
    private static String secretLeftOut(String node) {
        return node.replaceFirst(".*@", "…@");
    }

    private static void requireNoUrl(RedisProperties settings) {
        if (settings.getUrl() != null) {
            throw new InvalidSettingException(
                    URL + " and " + NODES, "both are given, one Redis and a cluster.", "Leave one of them blank.");
        }
    }

    private static void requireTheOnlyDatabase(RedisProperties settings) {
        if (settings.getDatabase() != 0) {
            throw new InvalidSettingException(
                    "spring.data.redis.database",
                    "a cluster has only database 0, and not " + settings.getDatabase() + ".",
                    "Take it out.");
        }
    }

    private static void requireNoCredentialsBesideTheUrl(RedisProperties settings) {
        boolean beside = StringUtils.hasText(settings.getUsername()) || StringUtils.hasText(settings.getPassword());
        if (settings.getUrl() != null && beside) {
            throw new InvalidSettingException(
                    "REDIS_USERNAME and REDIS_PASSWORD",
                    "with " + URL + " they would not be used.",
                    "Write them into the address, redis://user:password@host:6379, or name a cluster by REDIS_CLUSTER_NODES.");
        }
    }
}
