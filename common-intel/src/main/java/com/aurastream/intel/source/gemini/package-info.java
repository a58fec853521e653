/**
 * Gemini as far as the fleet asks it: a question with pictures and a schema and an answer that follows it, or a picture that it draws. What is made of either
 * belongs elsewhere.
 */
@NullMarked
package com.aurastream.intel.source.gemini;

import org.jspecify.annotations.NullMarked;
