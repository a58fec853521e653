/**
 * The envelope that every stored result wears, the kinds of document, and nothing about where they are kept.
 */
@NullMarked
package com.aurastream.intel.document;

import org.jspecify.annotations.NullMarked;
