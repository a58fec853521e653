package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.source.gemini.GeminiQuestion;
import com.aurastream.intel.source.gemini.GeminiSource;
import com.aurastream.intel.source.twitch.TwitchSource;
import com.aurastream.intel.source.youtube.YouTubeSources;
import com.aurastream.intel.testing.StubHttpServer;
import com.aurastream.intel.testing.TestServers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

/** Whatever fails, and however much of it is logged: no key, secret or password. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsIT {

    private static final String[] SECRETS = {
        "SECRET-OF-YOUTUBE", "SECRET-OF-TWITCH", "SECRET-OF-GEMINI", "SECRET-OF-REDIS", "SECRET-OF-POSTGRES"
    };

    private final Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("secrets"));

    @Test
    void sourcesThatRefuseTheirKeysAreLoggedWithoutThem(CapturedOutput output) {
        try (StubHttpServer sources =
                new StubHttpServer().answers(403, "{\"error\":{\"code\":403,\"message\":\"no\"}}")) {
            askAllOf(sources);

            assertThat(once("--logging.level.com.aurastream=debug")).isEqualTo(1);

            assertThat(sources.requests())
                    .as("the sources were asked with their keys")
                    .extracting(Object::toString)
                    .anyMatch(request -> request.contains("SECRET-OF-YOUTUBE"))
                    .anyMatch(request -> request.contains("SECRET-OF-TWITCH"))
                    .anyMatch(request -> request.contains("SECRET-OF-GEMINI"));
        }
        assertThat(output)
                .contains("youtube failed", "twitch failed", "gemini failed", "ask-all failed")
                .doesNotContain(SECRETS);
    }

    private void askAllOf(StubHttpServer sources) {
        String address = sources.uri().toString();
        settings.put("aurastream.source.mode", "live");
        settings.put("aurastream.youtube.enabled", true);
        settings.put("aurastream.youtube.api-key", "SECRET-OF-YOUTUBE");
        settings.put("aurastream.youtube.root-url", address);
        settings.put("aurastream.twitch.enabled", true);
        settings.put("aurastream.twitch.client-id", "client");
        settings.put("aurastream.twitch.client-secret", "SECRET-OF-TWITCH");
        settings.put("aurastream.twitch.auth-url", address + "oauth2");
        settings.put("aurastream.twitch.helix-url", address + "helix");
        settings.put("aurastream.gemini.enabled", true);
        settings.put("aurastream.gemini.api-key", "SECRET-OF-GEMINI");
        settings.put("aurastream.gemini.base-url", address);
    }

    @Test
    void aRedisThatIsAwayIsLoggedWithoutItsPassword(CapturedOutput output) {
        settings.put("spring.data.redis.url", "redis://fleet:SECRET-OF-REDIS@localhost:1");

        IntelApplication.runOnce(TwoJobs.class, "two-jobs", settings, "--once");

        assertThat(output).contains("The status of good-job could not be shown").doesNotContain(SECRETS);
    }

    @Test
    void aDatabaseThatIsAwayIsLoggedWithoutItsPassword(CapturedOutput output) {
        settings.put("spring.datasource.url", "jdbc:postgresql://localhost:1/none?password=SECRET-OF-POSTGRES");
        settings.put("spring.datasource.password", "SECRET-OF-POSTGRES");
        settings.put("spring.flyway.connect-retries", 0);

        assertThatThrownBy(() -> IntelApplication.runOnce(TwoJobs.class, "two-jobs", settings, "--once"))
                .isNotNull();

        assertThat(output)
                .contains("PostgreSQL at jdbc:postgresql://localhost:1/none cannot be used")
                .doesNotContain(SECRETS);
    }

    private int once(String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--once";
        return IntelApplication.runOnce(AskAll.class, "ask-all", settings, all);
    }

    /** A worker whose job asks every source once. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class AskAll {

        @Bean
        Job askAll(YouTubeSources youTube, TwitchSource twitch, GeminiSource gemini) {
            Map<String, Runnable> questions = new LinkedHashMap<>();
            questions.put("youtube", () -> youTube.forCaller("ask-all").chart("US", Optional.empty(), null));
            questions.put("twitch", () -> twitch.directory("1"));
            questions.put("gemini", () -> gemini.ask(new GeminiQuestion("ask-all", "?", List.of(), Map.of())));
            return new AskingJob(questions);
        }
    }

    private record AskingJob(Map<String, Runnable> questions) implements Job {

        @Override
        public String name() {
            return "ask-all";
        }

        @Override
        public JobSchedule schedule() {
            return new JobSchedule("0 0 * * * *", ZoneOffset.UTC, Duration.ofHours(2), Duration.ofMinutes(1));
        }

        @Override
        public JobReport run(JobRun run) {
            return JobReport.of(new ItemByItem(run).each(questions.entrySet(), Map.Entry::getKey, question -> {
                question.getValue().run();
                return List.of(JobReport.Item.done(question.getKey(), 1));
            }));
        }
    }
}
