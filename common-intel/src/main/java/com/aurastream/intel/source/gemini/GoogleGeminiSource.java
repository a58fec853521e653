package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Malformed;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Gemini through Google's own client: each attempt takes its call from the budget first. */
final class GoogleGeminiSource implements GeminiSource, AutoCloseable {

    static final String SOURCE = "gemini";
    private static final String OPERATION = "generateContent";

    private final Client client;
    private final String model;
    private final int maxOutputTokens;
    private final SourceCalls calls;
    private final GeminiBudget budget;
    private final AtomicLong made = new AtomicLong();

    GoogleGeminiSource(Client client, String model, int maxOutputTokens, SourceCalls calls, GeminiBudget budget) {
        this.client = client;
        this.model = model;
        this.maxOutputTokens = maxOutputTokens;
        this.calls = calls;
        this.budget = budget;
    }

    @Override
    public GeminiAnswer ask(GeminiQuestion question) {
        Content content = content(question);
        GenerateContentConfig config = config(question);
        return calls.call(OPERATION, () -> {
            budget.take(question.caller());
            made.incrementAndGet();
            return GoogleAnswers.read(model, answer(content, config));
        });
    }

    /** The client casts what it reads without looking, so that anything unchecked that is not its own means a wrong shape. */
    private GenerateContentResponse answer(Content content, GenerateContentConfig config) {
        try {
            return client.models.generateContent(model, content, config);
        } catch (ApiException | GenAiIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Malformed(SOURCE, OPERATION + " answered what is not the JSON of its documentation", e);
        }
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public long callsMade() {
        return made.get();
    }

    /** Ends the client's connections. */
    @Override
    public void close() {
        client.close();
    }

    private static Content content(GeminiQuestion question) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.fromText(question.instruction()));
        question.pictures().forEach(picture -> parts.add(Part.fromBytes(picture.bytes(), picture.mediaType())));
        return Content.builder().role("user").parts(parts).build();
    }

    /** The JSON schema as it is given: the client's own schema type has no place for the order of the fields. */
    private GenerateContentConfig config(GeminiQuestion question) {
        return GenerateContentConfig.builder()
                .candidateCount(1)
                .maxOutputTokens(maxOutputTokens)
                .responseMimeType("application/json")
                .responseJsonSchema(question.schema())
                .build();
    }
}
