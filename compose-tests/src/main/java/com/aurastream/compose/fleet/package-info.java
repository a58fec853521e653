/**
 * The fleet of a Compose file under a project of its own: up, scaled, broken, down.
 */
@NullMarked
package com.aurastream.compose.fleet;

import org.jspecify.annotations.NullMarked;
