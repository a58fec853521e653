package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceFailures;
import com.google.genai.Client;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Makes the clients of Gemini's API. */
public final class GeminiClients {

    /** A status that no server answers with, so that the client's own repetition never sets in. */
    private static final int NEVER = 599;

    private GeminiClients() {}

    /**
     * Gemini through Google's own client. Nothing is called before the first question.
     *
     * @param calls how calls are protected; the only layer that repeats
     */
    public static GeminiSource google(Access access, GeminiBudget budget, SourceCalls calls) {
        return new GoogleGeminiSource(client(access), access.model(), access.maxOutputTokens(), calls, budget);
    }

    /**
     * Gemini's image models through Google's own client. Nothing is called before the first drawing.
     *
     * @param access with the image model, and a time limit that suits pictures
     * @param calls how calls are protected; should try once, because whoever draws repeats
     */
    public static GeminiImages images(Access access, GeminiBudget budget, SourceCalls calls) {
        return new GoogleGeminiImages(client(access), access.model(), calls, budget);
    }

    /** What Google's failures mean when it is asked to draw. */
    public static SourceFailures drawingFailures(Access access, Clock clock) {
        return new GoogleFailures(access, clock, "GEMINI_IMAGE_MODEL");
    }

    /**
     * What Google's failures mean.
     *
     * @param clock says when a refused call may be repeated
     */
    public static SourceFailures failures(Access access, Clock clock) {
        return new GoogleFailures(access, clock, "GEMINI_MODEL");
    }

    /** The client repeats by itself, and sleeps within the time limit of the call even when told to try once. */
    private static Client client(Access access) {
        return Client.builder()
                .apiKey(access.apiKey())
                .vertexAI(false)
                .httpOptions(HttpOptions.builder()
                        .baseUrl(withoutSlash(access.baseUrl()))
                        .timeout(Math.toIntExact(access.timeout().toMillis()))
                        .retryOptions(HttpRetryOptions.builder().attempts(1).httpStatusCodes(NEVER))
                        .build())
                .build();
    }

    private static String withoutSlash(URI baseUrl) {
        String text = baseUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Where the API is and how it is asked.
     *
     * @param baseUrl the address before {@code v1beta}
     * @param apiKey the project's key; never in a log, an exception or {@link #toString()}
     * @param model the model to ask
     * @param maxOutputTokens the longest answer
     * @param timeout how long one attempt may take in all
     */
    public record Access(URI baseUrl, String apiKey, String model, int maxOutputTokens, Duration timeout) {

        /** The same for another model and another time limit. */
        public Access with(String otherModel, Duration otherTimeout) {
            return new Access(baseUrl, apiKey, otherModel, maxOutputTokens, otherTimeout);
        }

        /** All but the key. */
        @Override
        public String toString() {
            return "Access[baseUrl=" + baseUrl + ", model=" + model + "]";
        }
    }
}
