/**
 * The fleet board: jobs, their runs, the freshness of documents, quota.
 */
@NullMarked
package com.aurastream.gateway.fleet;

import org.jspecify.annotations.NullMarked;
