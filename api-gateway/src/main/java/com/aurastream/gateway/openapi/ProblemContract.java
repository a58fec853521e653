package com.aurastream.gateway.openapi;

import com.aurastream.gateway.problem.ProblemKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The errors, the same for every route. */
final class ProblemContract implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";
    private static final List<ProblemKind> TOLD = List.of(
            ProblemKind.INVALID_PARAMETER,
            ProblemKind.UNAUTHORIZED,
            ProblemKind.UNKNOWN_GAME,
            ProblemKind.NOT_YET,
            ProblemKind.TOO_MANY_REQUESTS,
            ProblemKind.UNAVAILABLE);

    private static final List<ProblemKind> ORDER =
            List.of(ProblemKind.CONFLICT, ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE);

    /** Errors that only some routes know, by operation. */
    private static final Map<String, List<ProblemKind>> PARTICULAR = Map.ofEntries(
            Map.entry(
                    "sendEvents",
                    List.of(ProblemKind.BAD_REQUEST, ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE)),
            Map.entry("startCoachSession", List.of(ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE)),
            Map.entry("sayToCoach", ORDER),
            Map.entry("putCreator", List.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE)),
            Map.entry("acceptMission", List.of(ProblemKind.EXPIRED)),
            Map.entry("completeMission", List.of(ProblemKind.EXPIRED)),
            Map.entry("orderGeneration", ORDER),
            Map.entry("orderTwitchPack", ORDER),
            Map.entry("generationAsset", List.of(ProblemKind.RANGE_NOT_SATISFIABLE)),
            Map.entry("twitchPackAsset", List.of(ProblemKind.RANGE_NOT_SATISFIABLE)),
            Map.entry("twitchPackDownload", List.of(ProblemKind.CONFLICT)));

    @Override
    public void customise(OpenAPI contract) {
        contract.getComponents().addSchemas(SCHEMA, schema());
        Map<String, ApiResponse> responses = responses(TOLD);
        contract.getPaths().values().forEach(path -> path.readOperations()
                .forEach(operation -> add(operation, responses)));
    }

    private static void add(Operation operation, Map<String, ApiResponse> responses) {
        responses.forEach(operation.getResponses()::addApiResponse);
        responses(PARTICULAR.getOrDefault(String.valueOf(operation.getOperationId()), List.of()))
                .forEach(operation.getResponses()::addApiResponse);
    }

    private static Schema<?> schema() {
        Schema<?> problem = new ObjectSchema()
                .description("Problem details (RFC 9457)")
                .addProperty(
                        "type",
                        new StringSchema()
                                .format("uri")
                                .example(ProblemKind.UNKNOWN_GAME.type().toString()))
                .addProperty("title", new StringSchema().example(ProblemKind.UNKNOWN_GAME.title()))
                .addProperty("status", new IntegerSchema().example(404))
                .addProperty("detail", new StringSchema().example("'tetris' is not a tracked game"))
                .addProperty(
                        "instance", new StringSchema().format("uri-reference").example("/api/v1/games/tetris"))
                .addProperty("code", codes())
                .addProperty(
                        "traceId",
                        new StringSchema()
                                .description("under which the gateway's log tells more; as in header traceparent")
                                .example("4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty(
                        "parameter",
                        new StringSchema()
                                .description("the parameter that is at fault")
                                .example("game"))
                .addProperty("knownGames", new ArraySchema().items(new StringSchema()))
                .addProperty("job", new StringSchema().description("not_yet: the job that writes the document"))
                .addProperty(
                        "nextRun",
                        new StringSchema().format("date-time").description("not_yet: when that job runs next"));
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem;
    }

    private static StringSchema codes() {
        StringSchema codes = new StringSchema();
        codes.setDescription("what programs compare");
        Arrays.stream(ProblemKind.values()).map(ProblemKind::code).forEach(codes::addEnumItem);
        return codes;
    }

    private static Map<String, ApiResponse> responses(List<ProblemKind> told) {
        Map<Integer, List<ProblemKind>> byStatus = new TreeMap<>();
        told.forEach(kind -> byStatus.computeIfAbsent(kind.status().value(), status -> new java.util.ArrayList<>())
                .add(kind));
        Map<String, ApiResponse> responses = new LinkedHashMap<>();
        byStatus.forEach((status, kinds) -> responses.put(Integer.toString(status), response(kinds)));
        return responses;
    }

    private static ApiResponse response(List<ProblemKind> kinds) {
        MediaType body = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        kinds.forEach(kind -> body.addExamples(kind.code(), example(kind)));
        ApiResponse response = new ApiResponse()
                .description(String.join(
                        " · ", kinds.stream().map(ProblemKind::title).toList()))
                .content(new Content().addMediaType("application/problem+json", body));
        if (kinds.contains(ProblemKind.TOO_MANY_REQUESTS) || kinds.contains(ProblemKind.UNAVAILABLE)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("seconds to wait").schema(new IntegerSchema()));
        }
        return response;
    }

    private static Example example(ProblemKind kind) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", kind.type().toString());
        value.put("title", kind.title());
        value.put("status", kind.status().value());
        value.put("code", kind.code());
        return new Example().value(value);
    }
}
