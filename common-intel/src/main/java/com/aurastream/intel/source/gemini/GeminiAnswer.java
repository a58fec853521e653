package com.aurastream.intel.source.gemini;

import java.util.Optional;

/**
 * An answer.
 *
 * @param text what the model said, its thoughts left out; absent when it was blocked or did not come to its end, because
 *     half an answer is none
 * @param requestedModel the model that was asked for
 * @param servedModel the model that answered, by its own account; {@value #UNSAID} when the answer does not say
 * @param finish why it ended: {@code STOP} when it is whole, {@code SAFETY} and others when it is not, {@value #UNSAID}
 *     when the answer does not say
 */
public record GeminiAnswer(Optional<String> text, String requestedModel, String servedModel, String finish) {

    /** Stands for what an answer does not say. */
    public static final String UNSAID = "unsaid";

    /** Why a whole answer ended. */
    public static final String WHOLE = "STOP";

    /**
     * Whether the model that answered is the one that was asked for. A release of the same model, such as
     * {@code gemini-3.5-flash-lite-001}, is; so is one that does not say.
     */
    public boolean servedAsRequested() {
        return servedModel.equals(UNSAID)
                || servedModel.equals(requestedModel)
                || (servedModel.startsWith(requestedModel)
                        && servedModel.substring(requestedModel.length()).matches("-\\d{3}"));
    }
}
