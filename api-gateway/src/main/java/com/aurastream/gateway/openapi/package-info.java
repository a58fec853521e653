/**
 * The machine-readable contract.
 */
@NullMarked
package com.aurastream.gateway.openapi;

import org.jspecify.annotations.NullMarked;
