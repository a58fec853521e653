/**
 * PostgreSQL and Redis as processes of this fleet, durable, on the loopback address only.
 */
@NullMarked
package com.aurastream.fleet.server;

import org.jspecify.annotations.NullMarked;
