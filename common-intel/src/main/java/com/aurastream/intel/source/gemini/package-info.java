/**
 * Gemini as far as the fleet asks it: a question with pictures and a schema, an answer that follows it. What is made of the answer
 * belongs elsewhere.
 */
@NullMarked
package com.aurastream.intel.source.gemini;

import org.jspecify.annotations.NullMarked;
