/**
 * The routes of the tracked games and their documents.
 */
@NullMarked
package com.aurastream.gateway.game;

import org.jspecify.annotations.NullMarked;
