package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.cache.QuotaLedger;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceHealth;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.gemini.BudgetStore;
import com.aurastream.intel.source.gemini.GeminiBudget;
import com.aurastream.intel.source.gemini.GeminiClients;
import com.aurastream.intel.source.gemini.GeminiImages;
import com.aurastream.intel.source.gemini.GeminiSettings;
import com.aurastream.intel.source.gemini.GeminiSource;
import com.google.genai.Client;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Gemini, for the workers that ask it: {@code aurastream.gemini.enabled=true}. It is the one source that a worker can do without:
 * live without {@code GEMINI_API_KEY} there is no {@link GeminiSource} bean, which is said once at the start, and documents say
 * what they lack.
 */
@AutoConfiguration(after = {SourceAutoConfiguration.class, CacheAutoConfiguration.class})
@ConditionalOnClass(Client.class)
@ConditionalOnProperty("aurastream.gemini.enabled")
@EnableConfigurationProperties(GeminiSettings.class)
public class GeminiSourceAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(GeminiSourceAutoConfiguration.class);
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com");

    /** Without a key. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(GeminiKeyCondition.Absent.class)
    static class Off {

        @Bean
        SmartInitializingSingleton geminiIsOff() {
            return () ->
                    log.warn("Gemini is off: GEMINI_API_KEY is not set. What it would add is left out and said so.");
        }
    }

    /** With a key, or with the simulator, for the workers that have pictures drawn: {@code aurastream.gemini.draws=true}. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(GeminiKeyCondition.class)
    @ConditionalOnProperty("aurastream.gemini.draws")
    static class Drawing {

        @Bean
        @ConditionalOnMissingBean
        GeminiImages geminiImages(
                GeminiSettings settings,
                GeminiClients.Access geminiAccess,
                GeminiBudget budget,
                SourceCalls geminiImageCalls) {
            return GeminiClients.images(access(settings, geminiAccess), budget, geminiImageCalls);
        }

        /** With a breaker of its own: image models are overloaded more often than the others. */
        @Bean
        SourceCalls geminiImageCalls(
                GeminiSettings settings,
                GeminiClients.Access geminiAccess,
                SourceRegistries registries,
                MeterRegistry meters,
                Clock clock) {
            return new SourceCalls(
                    "gemini-images",
                    settings.calls().once(settings.imageTimeout()),
                    GeminiClients.drawingFailures(access(settings, geminiAccess), clock),
                    registries,
                    meters);
        }

        @Bean
        SourceHealth geminiImageSourceHealth(SourceCalls geminiImageCalls) {
            return new SourceHealth(geminiImageCalls);
        }

        private static GeminiClients.Access access(GeminiSettings settings, GeminiClients.Access access) {
            return access.with(settings.imageModel(), settings.imageTimeout());
        }
    }

    /** With a key, or with the simulator, which needs none. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(GeminiKeyCondition.class)
    static class On {

        @Bean
        @ConditionalOnMissingBean
        GeminiSource geminiSource(GeminiClients.Access access, GeminiBudget budget, SourceCalls geminiCalls) {
            return GeminiClients.google(access, budget, geminiCalls);
        }

        @Bean
        GeminiClients.Access geminiAccess(GeminiSettings settings, SourceSettings sources) {
            boolean live = sources.mode() == SourceSettings.Mode.LIVE;
            URI standard = live ? GOOGLE : sources.simulatorUrl();
            String key = settings.apiKey() == null ? "" : settings.apiKey().strip();
            return new GeminiClients.Access(
                    settings.baseUrl() == null ? standard : settings.baseUrl(),
                    key.isEmpty() ? "simulated" : key,
                    settings.model(),
                    settings.maxOutputTokens(),
                    settings.calls().timeout());
        }

        @Bean
        SourceCalls geminiCalls(
                GeminiSettings settings,
                GeminiClients.Access access,
                SourceRegistries registries,
                MeterRegistry meters,
                Clock clock) {
            return new SourceCalls(
                    "gemini", settings.calls(), GeminiClients.failures(access, clock), registries, meters);
        }

        @Bean
        SourceHealth geminiSourceHealth(SourceCalls geminiCalls) {
            return new SourceHealth(geminiCalls);
        }

        @Bean
        GeminiBudget geminiBudget(GeminiSettings settings, QuotaCounter counter, Clock clock) {
            return new GeminiBudget(settings.budget(), store(counter), clock);
        }

        /** The counter knows of Redis and nothing of Gemini, the budget the other way round. */
        private static BudgetStore store(QuotaCounter counter) {
            return request -> {
                QuotaCounter.Answer answer = counter.reserve(new QuotaCounter.Reservation(
                        QuotaLedger.GEMINI,
                        request.date(),
                        request.caller(),
                        1,
                        request.limit(),
                        request.most(),
                        request.keptForOthers()));
                return new BudgetStore.Answer(answer.granted(), answer.used(), answer.usedByCaller());
            };
        }
    }
}
