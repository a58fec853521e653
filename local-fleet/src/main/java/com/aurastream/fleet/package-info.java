/**
 * The whole fleet in one JVM on embedded PostgreSQL and Redis, as a command line.
 */
@NullMarked
package com.aurastream.fleet;

import org.jspecify.annotations.NullMarked;
