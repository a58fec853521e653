/**
 * How a picture is made: asked of the model, decoded, cut, scaled, lettered, checked. What is queued, retried or stored is elsewhere.
 */
@NullMarked
package com.aurastream.generation.asset;

import org.jspecify.annotations.NullMarked;
