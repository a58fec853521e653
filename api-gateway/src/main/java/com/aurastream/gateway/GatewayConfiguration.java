package com.aurastream.gateway;

import com.aurastream.gateway.access.ApiKey;
import com.aurastream.gateway.access.KeyFile;
import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.gateway.access.OpenPaths;
import com.aurastream.gateway.access.ProtectionFilter;
import com.aurastream.gateway.access.RequestLimit;
import com.aurastream.gateway.access.RequestLimits;
import com.aurastream.gateway.access.TraceFilter;
import com.aurastream.gateway.analytics.EventsController;
import com.aurastream.gateway.openapi.ContractConfiguration;
import com.aurastream.gateway.problem.ProblemAdvice;
import com.aurastream.gateway.problem.ProblemErrorController;
import com.aurastream.gateway.problem.ProblemErrorValve;
import com.aurastream.gateway.problem.Problems;
import com.aurastream.intel.autoconfigure.InvalidSettingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lettuce.core.resource.Delay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.data.redis.ClientResourcesBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The gateway as a list: who may call, how errors look; the routes stand in {@link RouteConfiguration}, {@link
 * CreatorConfiguration}, {@link StudioConfiguration} and {@link AnalyticsConfiguration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
@Import({
    RouteConfiguration.class,
    CreatorConfiguration.class,
    CoachConfiguration.class,
    StudioConfiguration.class,
    AnalyticsConfiguration.class,
    ContractConfiguration.class,
    ProblemAdvice.class,
    ProblemErrorController.class
})
class GatewayConfiguration {

    private static final Logger log = LoggerFactory.getLogger(GatewayConfiguration.class);

    @Bean
    Problems problems(ObjectMapper mapper) {
        return new Problems(mapper);
    }

    /** Before everything else, so that whatever is logged of a request has its trace. */
    @Bean
    FilterRegistrationBean<TraceFilter> tracing() {
        FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProtectionFilter> protection() {
        FilterRegistrationBean<ProtectionFilter> registration = new FilterRegistrationBean<>(new ProtectionFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<KeyFilter> keyCheck(GatewayProperties properties, Problems problems) {
        OpenPaths open = properties.openMetrics() ? OpenPaths.withMetrics() : OpenPaths.standard();
        FilterRegistrationBean<KeyFilter> registration =
                new FilterRegistrationBean<>(new KeyFilter(key(properties), limits(properties), open, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** A Redis that is back is noticed within a second; left alone, the client would wait up to half a minute. */
    @Bean
    ClientResourcesBuilderCustomizer promptReconnect() {
        return resources -> resources.reconnectDelay(
                Delay.exponential(Duration.ofMillis(20), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS));
    }

    /** Errors that Tomcat reports itself, before any filter, are problems too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        TomcatContextCustomizer problems = context -> {
            if (context.getParent() instanceof Host host && host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(ProblemErrorValve.class.getName());
            }
        };
        return factory -> factory.addContextCustomizers(problems);
    }

    private static RequestLimits limits(GatewayProperties properties) {
        return new RequestLimits(
                request -> EventsController.PATH.equals(request.getServletPath()),
                new RequestLimit(properties.analytics().requestsPerSecond()),
                new RequestLimit(properties.requestsPerSecond()));
    }

    private static ApiKey key(GatewayProperties properties) {
        if (!properties.apiKey().isEmpty()) {
            return ApiKey.of(properties.apiKey());
        }
        return properties.apiKeyFile().isBlank() ? madeKey() : keyOf(new KeyFile(Path.of(properties.apiKeyFile())));
    }

    /** A made key goes to the terminal and nowhere else; the log never sees it. */
    private static ApiKey madeKey() {
        String made = ApiKey.make();
        System.out.println("No AURASTREAM_API_KEY is set. The API key of this start is " + made);
        return ApiKey.of(made);
    }

    private static ApiKey keyOf(KeyFile file) {
        try {
            ApiKey key = ApiKey.of(file.read());
            log.info("No AURASTREAM_API_KEY is set. The API key stands in {}", file.path());
            return key;
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "AURASTREAM_API_KEY_FILE",
                    "no key can be had from " + file.path() + " (" + e + ").",
                    "Let the user that runs this read and write its folder, or set AURASTREAM_API_KEY.");
        }
    }
}
