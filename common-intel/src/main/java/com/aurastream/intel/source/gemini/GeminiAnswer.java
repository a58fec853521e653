package com.aurastream.intel.source.gemini;

import java.util.Optional;

/**
 * An answer.
 *
 * @param text what the model said; absent when it was blocked
 * @param requestedModel the model that was asked for
 * @param servedModel the model that answered, by its own account
 * @param finish why it ended, such as {@code STOP} or {@code SAFETY}
 */
public record GeminiAnswer(Optional<String> text, String requestedModel, String servedModel, String finish) {}
