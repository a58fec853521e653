/**
 * The gateway: serves stored documents over REST and as a page. It analyses nothing and calls no source.
 *
 * <p>{@code document} finds the bytes, {@code analytics} takes events in and counts them, {@code game}, {@code chart}, {@code video}, {@code fleet} and {@code methodology}
 * are the routes, {@code access} holds the key and the limit, {@code problem} the errors, {@code openapi} the contract.
 */
@NullMarked
package com.aurastream.gateway;

import org.jspecify.annotations.NullMarked;
