/**
 * Who asks: the creator whose key it is, and what they said about themselves.
 */
@NullMarked
package com.aurastream.gateway.creator;

import org.jspecify.annotations.NullMarked;
