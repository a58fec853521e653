package com.aurastream.generation;

import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.runtime.OnceRunner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Random;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two queues and what works at their parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationSettings.class)
class QueueConfiguration {

    @Bean
    QueueMeters queueMeters(MeterRegistry meters, GenerationQueue queue, GenerationSettings settings) {
        return new QueueMeters(meters, new QueueDepths(queue), settings);
    }

    @Bean
    PartWork partWork(
            AssetMaker maker, AssetStore store, GenerationQueue queue, GenerationSettings settings, Clock clock) {
        RetryPolicy policy = new RetryPolicy(settings, clock, new Random()::nextDouble);
        return new PartWork(maker, store, queue, policy, new Telling(settings.tellPatience()));
    }

    @Bean
    QueueWorker queueWorker(
            GenerationSettings settings,
            GenerationQueue queue,
            PartWork work,
            QueueMeters meters,
            ApplicationArguments arguments) {
        return new QueueWorker(settings, queue, work, meters, !arguments.containsOption(OnceRunner.OPTION), owner());
    }

    @Bean
    DrainRunner drainRunner(QueueWorker worker) {
        return new DrainRunner(worker, System.out);
    }

    @Bean
    HealthIndicator queueHealthIndicator(GenerationQueue queue, GenerationSettings settings) {
        return new QueueHealthIndicator(queue, settings);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(GenerationQueue queue) {
        return new DeadLettersEndpoint(queue);
    }

    /** With the host, because in a container every worker is the first process. */
    private static String owner() {
        return "generation-worker@" + host() + ":" + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
