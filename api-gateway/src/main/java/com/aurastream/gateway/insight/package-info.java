/**
 * The day's insight over all games.
 */
@NullMarked
package com.aurastream.gateway.insight;

import org.jspecify.annotations.NullMarked;
