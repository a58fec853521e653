/**
 * The worker that turns each game's videos into titles, viral analysis, scores and video ideas every 4 hours, tells one thing a day, and
 * grades what it predicted.
 */
@NullMarked
package com.aurastream.creator;

import org.jspecify.annotations.NullMarked;
