package com.aurastream.compose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerTests {

    private static final String INSPECTED = """
            {"Id":"9f","Name":"/aurastream-test-api-gateway-2","RestartCount":3,
             "State":{"Status":"%s","Pid":4711,"ExitCode":%d,"StartedAt":"2026-11-23T20:00:00.123456789Z",
               "OOMKilled":true%s},
             "HostConfig":{"Memory":335544320},
             "Config":{"Hostname":"9f0123456789","Labels":{"com.docker.compose.service":"api-gateway",
               "com.docker.compose.container-number":"2","com.docker.compose.oneoff":"False"}},
             "NetworkSettings":{"Ports":{"8080/tcp":[{"HostIp":"127.0.0.1","HostPort":"32801"}],"8081/tcp":null}}}
            """;

    private static Container container(String status, int code, String health) throws JsonProcessingException {
        return Container.of(new ObjectMapper().readTree(INSPECTED.formatted(status, code, health)));
    }

    @Test
    void itIsReadFromWhatTheEngineTells() throws JsonProcessingException {
        Container container = container("running", 0, ",\"Health\":{\"Status\":\"healthy\"}");

        assertThat(container.service()).isEqualTo("api-gateway");
        assertThat(container.name()).isEqualTo("aurastream-test-api-gateway-2");
        assertThat(container.number()).isEqualTo(2);
        assertThat(container.oneOff()).isFalse();
        assertThat(container.restarts()).isEqualTo(3);
        assertThat(container.pid()).isEqualTo(4711);
        assertThat(container.ports()).isEqualTo(Map.of(8080, 32801));
        assertThat(container.memoryLimit()).isEqualTo(320L << 20);
        assertThat(container.outOfMemory()).isTrue();
    }

    @Test
    void itIsWellWhenItRunsAndPassesItsCheck() throws JsonProcessingException {
        assertThat(container("running", 0, "").isWell()).isTrue();
        assertThat(container("running", 0, ",\"Health\":{\"Status\":\"healthy\"}")
                        .isWell())
                .isTrue();
        assertThat(container("running", 0, ",\"Health\":{\"Status\":\"starting\"}")
                        .isWell())
                .isFalse();
        assertThat(container("exited", 0, "").isWell()).isFalse();
        assertThat(container("restarting", 137, "").isWell()).isFalse();
    }

    @Test
    void oneThatHasEndedSaysHow() throws JsonProcessingException {
        assertThat(container("exited", 137, "").standing()).isEqualTo("aurastream-test-api-gateway-2 exited with 137");
    }
}
