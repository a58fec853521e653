package com.aurastream.gateway.openapi;

import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.DocumentKind;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The documents: their routes hand out bytes, so only the catalogue knows what is in them. */
final class DocumentContract implements OpenApiCustomizer {

    private static final Map<String, String> KIND_BY_OPERATION = Map.ofEntries(
            Map.entry("titles", "title-intel"),
            Map.entry("videoIdeas", "video-ideas"),
            Map.entry("viral", "viral-analysis"),
            Map.entry("scores", "category-scores"),
            Map.entry("competition", "competition"),
            Map.entry("clips", "clip-radar"),
            Map.entry("clipsViral", "viral-moments"),
            Map.entry("clipRecap", "clip-recap"),
            Map.entry("thumbnails", "thumbnail-intel"),
            Map.entry("insight", "daily-insight"),
            Map.entry("insightToday", "daily-insight"),
            Map.entry("playbookLatest", "playbook"),
            Map.entry("playbook", "playbook"),
            Map.entry("youtubeTrending", "youtube-trending"),
            Map.entry("twitchTopGames", "twitch-top-games"));

    private final Map<String, DocumentKind<?>> kinds = IntelKeys.all().stream()
            .map(DocumentKey::kind)
            .collect(Collectors.toMap(DocumentKind::name, kind -> kind, (one, same) -> one));

    @Override
    public void customise(OpenAPI contract) {
        contract.getComponents().addSchemas("Envelope", envelope());
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> KIND_BY_OPERATION.containsKey(operation.getOperationId())
                        || "bestTimes".equals(operation.getOperationId()))
                .forEach(operation -> describe(contract, operation));
        contract.getComponents().getSchemas().values().forEach(DocumentContract::enumsAsWritten);
    }

    private void describe(OpenAPI contract, Operation operation) {
        DocumentKind<?> kind = kinds.get(KIND_BY_OPERATION.getOrDefault(operation.getOperationId(), ""));
        Schema<?> data = kind == null ? new ObjectSchema() : payload(contract, kind.payload());
        Schema<?> document = new Schema<>()
                .allOf(List.of(new Schema<>().$ref("Envelope"), new ObjectSchema().addProperty("data", data)));
        operation
                .getResponses()
                .addApiResponse(
                        "200",
                        headers(new ApiResponse().description("The document as stored"))
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(document))));
        operation
                .getResponses()
                .addApiResponse(
                        "304", headers(new ApiResponse().description("Not changed since the given entity tag")));
    }

    private static Schema<?> payload(OpenAPI contract, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        if (resolved.schema == null) {
            return new ObjectSchema();
        }
        resolved.referencedSchemas.forEach(contract.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static ApiResponse headers(ApiResponse response) {
        return response.addHeaderObject("ETag", header("strong tag of the content"))
                .addHeaderObject("Last-Modified", header("when the document was made"))
                .addHeaderObject(
                        "Age", new Header().description("seconds since then").schema(new IntegerSchema()))
                .addHeaderObject("Cache-Control", header("how long it may be kept"))
                .addHeaderObject("X-Intel-Status", header("fresh or stale"))
                .addHeaderObject("X-Intel-Origin", header("live, simulated or replay"));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Schema<?> envelope() {
        return new ObjectSchema()
                .description("What every document wears; the payload is in data")
                .addProperty("kind", new StringSchema().example("title-intel"))
                .addProperty("schema", new IntegerSchema().example(1))
                .addProperty("game", new StringSchema().example("fortnite"))
                .addProperty("origin", choice("live", "simulated", "replay"))
                .addProperty("generatedAt", new StringSchema().format("date-time"))
                .addProperty("freshUntil", new StringSchema().format("date-time"))
                .addProperty("status", choice("ok", "partial", "insufficient_sample"))
                .addProperty("inputs", new ArraySchema().items(input()))
                .addProperty("method", method())
                .addProperty("run", new StringSchema().description("id of the job run that made it"));
    }

    private static Schema<?> input() {
        return new ObjectSchema()
                .addProperty("key", new StringSchema().example("youtube:games:fortnite"))
                .addProperty("asOf", new StringSchema().format("date-time"))
                .addProperty("items", new IntegerSchema().example(412));
    }

    private static Schema<?> method() {
        return new ObjectSchema()
                .addProperty("name", new StringSchema().example("title.log-odds"))
                .addProperty("version", new IntegerSchema().example(3));
    }

    private static Schema<?> choice(String... values) {
        StringSchema choice = new StringSchema();
        List.of(values).forEach(choice::addEnumItem);
        return choice;
    }

    /** Documents hold the lower-case names of enums, which the schemas' maker does not know. */
    @SuppressWarnings("unchecked")
    private static void enumsAsWritten(Schema<?> schema) {
        if (schema.getEnum() != null) {
            ((Schema<Object>) schema)
                    .setEnum(schema.getEnum().stream()
                            .map(value -> (Object) String.valueOf(value).toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(DocumentContract::enumsAsWritten);
        }
        if (schema.getItems() != null) {
            enumsAsWritten(schema.getItems());
        }
    }
}
