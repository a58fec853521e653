package com.aurastream.intel.document;

/**
 * How a document's numbers were made.
 *
 * @param name the method's name in the methodology, such as {@code title.log-odds}
 * @param version raised with every change of a formula
 */
public record Method(String name, int version) {}
