package com.aurastream.intel.source.gemini;

/** Gemini as far as it draws for us. */
public interface GeminiImages {

    /**
     * Has the configured image model draw one picture. It is asked once: repeating is up to whoever keeps the order, because a picture
     * takes long and costs money.
     *
     * @throws com.aurastream.intel.source.SourceException.Throttled when the day's budget is spent, or Google says to wait
     * @throws com.aurastream.intel.source.SourceException.Unauthorized when the key is refused
     * @throws com.aurastream.intel.source.SourceException.Malformed when the request is refused for what it asks: the words were blocked
     *     for safety, or the model or the aspect is not known; the same request will be refused again
     * @throws com.aurastream.intel.source.SourceException.Unavailable when no usable answer came: the source is down, slow or cut the
     *     connection, answered what is not JSON, or answered without a picture; another attempt may bring one
     */
    Drawing draw(DrawingRequest request);

    /** The model that is asked for. */
    String model();

    /** Calls that this process has made since it started, failed ones included; only ever grows. */
    long callsMade();
}
