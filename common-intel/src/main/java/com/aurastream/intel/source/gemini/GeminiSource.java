package com.aurastream.intel.source.gemini;

/**
 * Gemini as far as the fleet asks it. Every method may throw one of the four kinds of
 * {@link com.aurastream.intel.source.SourceException}; a spent daily budget is {@code Throttled} until the next Pacific midnight.
 */
public interface GeminiSource {

    /**
     * Asks the configured model.
     *
     * @return the answer's text, which may still not follow the schema: whoever asks checks every field
     */
    GeminiAnswer ask(GeminiQuestion question);

    /** The model that is asked for. */
    String model();

    /** Calls that this process has made since it started, failed ones included; only ever grows. */
    long callsMade();
}
