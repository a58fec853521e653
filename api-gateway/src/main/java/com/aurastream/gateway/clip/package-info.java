/**
 * The routes of the clip radar that belong to no single game.
 */
@NullMarked
package com.aurastream.gateway.clip;

import org.jspecify.annotations.NullMarked;
