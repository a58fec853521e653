package com.aurastream.compose.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.compose.gateway.Contract.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ContractTests {

    private static final String OPENAPI = """
            {"paths":{
              "/api/v1/missions/{id}":{"get":{"responses":{"200":{"content":{"application/json":{}}}}}},
              "/api/v1/missions/today":{"get":{"responses":{"200":{"content":{"application/json":{}}},"404":{}}},
                                        "parameters":[]},
              "/api/v1/missions/{id}/accept":{"post":{"responses":{"204":{}}}}}}
            """;

    private final Contract contract;

    ContractTests() throws JsonProcessingException {
        contract = Contract.of(new ObjectMapper().readTree(OPENAPI));
    }

    private Operation operation(String method, String path) {
        return contract.find(method, path).orElseThrow();
    }

    private static Answer answer(int status, String type) {
        return new Answer(status, type, new byte[0]);
    }

    @Test
    void aRequestIsOfTheMostExactOperation() {
        assertThat(operation("GET", "/api/v1/missions/today")).hasToString("GET /api/v1/missions/today");
        assertThat(operation("GET", "/api/v1/missions/m-1?x=a/b")).hasToString("GET /api/v1/missions/{id}");
        assertThat(operation("POST", "/api/v1/missions/m-1/accept")).hasToString("POST /api/v1/missions/{id}/accept");
        assertThat(contract.find("GET", "/api/v1/missions/m-1/accept")).isEmpty();
        assertThat(contract.find("GET", "/api/v1/missions")).isEmpty();
        assertThat(contract.operations()).hasSize(3);
    }

    @Test
    void anAnswerIsHeldToStatusAndMediaType() {
        Operation today = operation("GET", "/api/v1/missions/today");

        assertThat(Contract.fault(today, answer(200, "application/json"))).isEmpty();
        assertThat(Contract.fault(today, answer(404, "text/plain"))).isEmpty();
        assertThat(Contract.fault(today, answer(200, "text/html")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("text/html", "[application/json]"));
        assertThat(Contract.fault(today, answer(500, "application/json"))).isPresent();
    }
}
