/** Gemini's {@code generateContent} on the wire: a model that sees what was drawn into a picture, and says it in the schema's words. */
@NullMarked
package com.aurastream.simulator.gemini;

import org.jspecify.annotations.NullMarked;
