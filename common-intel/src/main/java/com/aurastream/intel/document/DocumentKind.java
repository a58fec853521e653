package com.aurastream.intel.document;

/**
 * A kind of document.
 *
 * @param name the kind's name in the envelope and in the archive, such as {@code title-intel}
 * @param schema raised when the payload's shape changes incompatibly
 * @param payload the payload's type
 * @param <T> the payload's type
 */
public record DocumentKind<T>(String name, int schema, Class<T> payload) {}
