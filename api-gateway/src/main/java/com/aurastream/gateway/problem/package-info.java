/**
 * Errors as problem documents (RFC 9457), wherever in the server they arise.
 */
@NullMarked
package com.aurastream.gateway.problem;

import org.jspecify.annotations.NullMarked;
