package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.TestServers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole application on real servers: its beans, its actuator, its command line. */
@ExtendWith(OutputCaptureExtension.class)
class IntelApplicationIT {

    private static Map<String, Object> settings;
    private static ConfigurableApplicationContext context;
    private static TestRestTemplate http;

    @BeforeAll
    static void start() {
        settings = new LinkedHashMap<>(TestServers.settings("intel_application"));
        settings.put("server.port", 0);
        context = IntelApplication.builder(TwoJobs.class, "two-jobs")
                .properties(settings)
                .run("--aurastream.runtime.scheduling=false");
        http = new TestRestTemplate(new org.springframework.boot.web.client.RestTemplateBuilder()
                .rootUri("http://localhost:" + context.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void theEightGamesAreTrackedAndTheDataIsSaidToBeSimulated() {
        assertThat(context.getBean(TrackedGames.class).slugs())
                .containsExactly(
                        "fortnite",
                        "valorant",
                        "minecraft",
                        "apex_legends",
                        "warzone",
                        "gta",
                        "roblox",
                        "league_of_legends");
        assertThat(context.getBean(Origin.class)).isEqualTo(Origin.SIMULATED);
    }

    @Test
    void jobsAreListedInDeclaredOrder() {
        assertThat(get("/actuator/jobs").getBody())
                .containsSubsequence("\"good-job\"", "\"objective\":\"PT2H\"", "\"bad-job\"");
        assertThat(context.getBean(JobScheduler.class).jobs()).hasSize(2);
    }

    @Test
    void aJobIsRunOnRequestAndShownInRedis() {
        ResponseEntity<String> run = http.postForEntity("/actuator/jobs/good-job", null, String.class);
        assertThat(run.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(run.getBody()).contains("\"outcome\":\"succeeded\"", "\"trigger\":\"request\"");
        assertThat(get("/actuator/jobs/good-job").getBody()).contains("\"cron\":\"0 0 * * * *\"", "\"runs\":[{");
        assertThat(context.getBean(StringRedisTemplate.class).opsForValue().get("fleet:job:good-job"))
                .contains("\"outcome\":\"succeeded\"", "\"instance\":\"two-jobs@");
        assertThat(get("/actuator/prometheus").getBody())
                .contains("aurastream_job_duration_seconds_count{application=\"two-jobs\",job_name=\"good-job\"");
    }

    @Test
    void anUnknownJobIsNotFoundAndTheKnownOnesAreNamed() {
        ResponseEntity<String> answer = get("/actuator/jobs/no-such-job");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("good-job", "bad-job");
    }

    @Test
    void healthNamesTheJobs() {
        assertThat(get("/actuator/health").getBody()).contains("\"jobs\":{\"status\":\"UP\"", "\"redis\"", "\"db\"");
    }

    @Test
    void livenessIsTheProcessAndReadinessWhatItsJobsNeed() {
        assertThat(get("/actuator/health/liveness").getBody())
                .contains("livenessState")
                .doesNotContain("db", "redis");
        assertThat(get("/actuator/health/readiness").getBody())
                .contains("\"status\":\"UP\"", "readinessState", "\"db\"", "\"redis\"")
                .doesNotContain("jobs", "diskSpace");
    }

    @Test
    void withoutRedisAWorkerIsAliveAndNotReady() {
        Map<String, Object> without = new LinkedHashMap<>(settings);
        without.put("spring.data.redis.url", "redis://localhost:1");
        try (ConfigurableApplicationContext worker = IntelApplication.builder(TwoJobs.class, "two-jobs")
                .properties(without)
                .run("--aurastream.runtime.scheduling=false")) {
            String root = "http://localhost:" + worker.getEnvironment().getProperty("local.server.port")
                    + "/actuator/health/";
            TestRestTemplate client = new TestRestTemplate();
            assertThat(client.getForEntity(root + "liveness", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(client.getForEntity(root + "readiness", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @Test
    void onceRunsAllJobsAndFailsWhenOneFailed(CapturedOutput output) {
        assertThat(once("--once")).isEqualTo(1);
        assertThat(output)
                .contains("good-job succeeded in")
                .contains("bad-job failed in")
                .contains("youtube: 503");
        assertThat(context.getBean(RunLedger.class).lastFinished("bad-job"))
                .map(run -> run.trigger().toString())
                .contains("once");
    }

    @Test
    void onceRunsOneJobAndSucceeds(CapturedOutput output) {
        assertThat(once("--once=good-job")).isZero();
        assertThat(output).doesNotContain("bad-job failed in");
    }

    @Test
    void helpSaysWhatThereIsWithoutStartingAnything(CapturedOutput output) {
        IntelApplication.run(TwoJobs.class, "two-jobs", "--help");
        assertThat(output).contains("two-jobs:", "--once=JOB", "aurastream.runtime.poll (5s): how often");
    }

    @Test
    void anUnknownSettingStopsTheStartAndTheNearestIsNamed(CapturedOutput output) {
        assertThatThrownBy(() -> once("--aurastream.runtime.pol=1s")).isInstanceOf(InvalidSettingException.class);
        assertThat(output)
                .contains("aurastream.runtime.pol: there is no such setting.")
                .contains("Did you mean aurastream.runtime.poll?");
    }

    @Test
    void aSettingOfAnUnknownJobStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> once("--aurastream.jobs.god-job.cron=0 0 * * * *"))
                .isNotNull();
        assertThat(output)
                .contains("aurastream.jobs.god-job: there is no such job here; the jobs are good-job, bad-job");
    }

    @Test
    void withoutADatabaseTheStartEndsWithASentence(CapturedOutput output) {
        assertThatThrownBy(() -> once(
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                        "--spring.flyway.connect-retries=0"))
                .isNotNull();
        assertThat(output)
                .contains("PostgreSQL at jdbc:postgresql://localhost:1/none cannot be used")
                .contains("set DATABASE_URL");
    }

    @Test
    void theArchiveTakesPartInTheApplicationsTransactions() {
        DocumentArchive archive = context.getBean(DocumentArchive.class);
        Instant at = Instant.parse("2026-11-20T12:00:00Z");
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            archive.save(new ArchivedDocument("k", "s", at, at, "simulated", "ok", "r", "{}"), new Fence("j", 1));
            status.setRollbackOnly();
        });
        assertThat(archive.latest("k", "s", at)).isEmpty();
    }

    @Test
    void aStatementMayNotTakeForEver() {
        assertThat(context.getBean(JdbcTemplate.class).queryForObject("show statement_timeout", String.class))
                .isEqualTo("30s");
    }

    private static int once(String... arguments) {
        return IntelApplication.runOnce(TwoJobs.class, "two-jobs", settings, arguments);
    }

    private static ResponseEntity<String> get(String path) {
        return Objects.requireNonNull(http.getForEntity(path, String.class));
    }
}
