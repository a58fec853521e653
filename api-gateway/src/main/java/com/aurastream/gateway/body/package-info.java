/**
 * What callers send as a JSON object: its bound, its shape, its fields. What a field may say is the business of whoever asks for it.
 */
@NullMarked
package com.aurastream.gateway.body;

import org.jspecify.annotations.NullMarked;
