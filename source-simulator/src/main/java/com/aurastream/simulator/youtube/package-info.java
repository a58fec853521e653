/** The YouTube Data API v3 on the wire. */
@NullMarked
package com.aurastream.simulator.youtube;

import org.jspecify.annotations.NullMarked;
