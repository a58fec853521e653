package com.aurastream.intel.snapshot;

/**
 * The part of a directory in one language.
 *
 * @param language ISO 639-1 code, or {@code other}
 * @param streams streams in it
 * @param viewers their viewers
 */
public record LanguageShare(String language, int streams, long viewers) {}
