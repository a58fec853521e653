/**
 * What a creator is given to do: chosen among candidates that are there, kept, and told again.
 */
@NullMarked
package com.aurastream.gateway.mission;

import org.jspecify.annotations.NullMarked;
