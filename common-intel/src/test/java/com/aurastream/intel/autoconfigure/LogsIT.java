package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a worker writes, for people and for machines. */
@ExtendWith(OutputCaptureExtension.class)
class LogsIT {

    private static final Map<String, Object> SETTINGS = new LinkedHashMap<>(TestServers.settings("logs"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Spring Boot keeps the log's settings in the JVM's properties, and the first application's stay. */
    @BeforeEach
    @AfterEach
    void forgetTheLastApplicationsLog() {
        System.getProperties().keySet().removeIf(key -> {
            String name = String.valueOf(key);
            return name.endsWith("_LOG_STRUCTURED_FORMAT")
                    || name.startsWith("LOG_")
                    || name.startsWith("CONSOLE_LOG_");
        });
        LoggingSystem.get(LogsIT.class.getClassLoader()).cleanUp();
    }

    private static void once(String... arguments) {
        IntelApplication.runOnce(TwoJobs.class, "two-jobs", SETTINGS, arguments);
    }

    @Test
    void inAContainerEveryLineIsAnObjectAndThoseOfARunHaveItsIdInTheLedger(CapturedOutput output) {
        once("--once=good-job", "--aurastream.log.format=json");

        List<JsonNode> lines = output.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(LogsIT::parse)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.at("/@timestamp").asText()).isNotEmpty();
            assertThat(line.at("/log/level").asText()).isNotEmpty();
            assertThat(line.at("/service/name").asText()).isEqualTo("two-jobs");
        });
        JsonNode began = lines.stream()
                .filter(line -> line.path("message").asText().startsWith("good-job began"))
                .findFirst()
                .orElseThrow();
        assertThat(began.path("job").asText()).isEqualTo("good-job");
        assertThat(began.path("run").asText()).hasSize(36);
        assertThat(began.path("traceId").asText())
                .isEqualTo(began.path("run").asText().replace("-", ""));
        assertThat(lines)
                .filteredOn(line -> line.path("message").asText().startsWith("good-job succeeded"))
                .singleElement()
                .satisfies(ended -> assertThat(ended.path("run")).isEqualTo(began.path("run")));
        assertThat(lines).anySatisfy(line -> assertThat(line.has("run")).isFalse());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    @Test
    void inATerminalLinesAreForPeopleAndThoseOfARunNameJobAndRun(CapturedOutput output) {
        once("--once=good-job");

        assertThat(output.getOut()).doesNotContain("{\"@timestamp\"");
        assertThat(output.getOut().lines().filter(line -> line.contains("good-job began")))
                .singleElement()
                .asString()
                .containsPattern("\\[good-job [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}] ");
        assertThat(output.getOut().lines().filter(line -> line.contains("Sources are SIMULATED")))
                .singleElement()
                .asString()
                .containsPattern("\\[ *main] c\\.a\\.");
    }

    @Test
    void aFormatThatThereIsNotStopsTheStartAndThePossibleOnesAreNamed(CapturedOutput output) {
        assertThatThrownBy(() -> once("--aurastream.log.format=xml")).isInstanceOf(InvalidSettingException.class);
        assertThat(output)
                .contains("aurastream.log.format: 'xml' is no format of the log.")
                .contains("Set AURASTREAM_LOGS to text or json");
    }
}
