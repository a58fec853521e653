/**
 * PostgreSQL: the history of documents, videos, samples, streams and clips. Ports here; adapters are package-private.
 */
@NullMarked
package com.aurastream.intel.archive;

import org.jspecify.annotations.NullMarked;
