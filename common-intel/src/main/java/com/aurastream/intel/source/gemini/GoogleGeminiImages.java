package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.Part;
import java.util.concurrent.atomic.AtomicLong;

/** Gemini's image models through Google's own client: each call is taken from the budget first. */
final class GoogleGeminiImages implements GeminiImages, AutoCloseable {

    private static final String OPERATION = "generateContent.image";
    private static final String LARGE = "2K";
    private static final String WITHOUT_SIZES = "gemini-2";

    private final Client client;
    private final String model;
    private final SourceCalls calls;
    private final GeminiBudget budget;
    private final AtomicLong made = new AtomicLong();

    GoogleGeminiImages(Client client, String model, SourceCalls calls, GeminiBudget budget) {
        this.client = client;
        this.model = model;
        this.calls = calls;
        this.budget = budget;
    }

    /** What an answer says is read outside of the protected call: a model that will not draw something is not a source that is down. */
    @Override
    public Drawing draw(DrawingRequest request) {
        Content content = content(request);
        GenerateContentConfig config = config(request);
        GenerateContentResponse response = calls.call(OPERATION, () -> {
            budget.take(request.caller());
            made.incrementAndGet();
            return answer(content, config);
        });
        return GoogleDrawings.read(response);
    }

    /** The client casts what it reads without looking, so that anything unchecked that is not its own means a wrong shape. */
    private GenerateContentResponse answer(Content content, GenerateContentConfig config) {
        try {
            return client.models.generateContent(model, content, config);
        } catch (ApiException e) {
            throw e;
        } catch (GenAiIOException e) {
            throw isUnreadable(e) ? unreadable() : e;
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    /** The cause is left out: it quotes the answer, and the answer may quote the key. */
    private static Unavailable unreadable() {
        return new Unavailable(
                GoogleGeminiSource.SOURCE, OPERATION + " answered what is not the JSON of its documentation", null);
    }

    private static boolean isUnreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return true;
            }
        }
        return false;
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

    private static Content content(DrawingRequest request) {
        return Content.builder()
                .role("user")
                .parts(Part.fromText(request.directions()), Part.fromText(request.subject()))
                .build();
    }

    private GenerateContentConfig config(DrawingRequest request) {
        ImageConfig.Builder image =
                ImageConfig.builder().aspectRatio(request.aspect().code());
        if (request.large() && !model.startsWith(WITHOUT_SIZES)) {
            image.imageSize(LARGE);
        }
        return GenerateContentConfig.builder()
                .candidateCount(1)
                .responseModalities("IMAGE")
                .imageConfig(image)
                .build();
    }
}
