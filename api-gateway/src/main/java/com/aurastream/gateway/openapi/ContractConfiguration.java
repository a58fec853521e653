package com.aurastream.gateway.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract at {@code /v3/api-docs}: what the annotations on the routes cannot say. */
@Configuration(proxyBeanMethods = false)
public class ContractConfiguration {

    static final String KEY_SCHEME = "apiKey";

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(OptionalLong.class, Long.class)
                .replaceWithClass(OptionalInt.class, Integer.class)
                .replaceWithClass(OptionalDouble.class, Double.class)
                .replaceWithSchema(
                        Duration.class, new StringSchema().format("duration").example("PT45M"));
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info().title("AuraStream intel").version("1").description("""
                                Intel for gaming creators, read from public YouTube and Twitch data and served as stored.

                                - An estimate is `{ value, lo, hi, n }` with a 90 % interval; a measured count is a plain number.
                                - `evidence` holds ids that `GET /api/v1/videos/{id}` fetches.
                                - Absent is not zero: a field that is left out is not known. `insufficient_sample` says what is missing.
                                - `X-Intel-Status: stale` marks a copy: past its time, or served because Redis has none.
                                - `X-Intel-Origin` is `live`, `simulated` or `replay`.
                                - Errors are problem documents (RFC 9457); compare their `code`.
                                """))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY_SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key")))
                .addSecurityItem(new SecurityRequirement().addList(KEY_SCHEME));
    }

    @Bean
    OpenApiCustomizer problemsInContract() {
        return new ProblemContract();
    }

    @Bean
    OpenApiCustomizer documentsInContract() {
        return new DocumentContract();
    }
}
