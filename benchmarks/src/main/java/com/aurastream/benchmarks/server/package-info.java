/**
 * PostgreSQL and Redis of one program's run: on free ports of the loopback address, stopped, killed and started again on the same
 * port and data.
 */
@NullMarked
package com.aurastream.benchmarks.server;

import org.jspecify.annotations.NullMarked;
