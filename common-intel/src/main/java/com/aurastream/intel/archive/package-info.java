/**
 * PostgreSQL: the history of documents, videos, samples and streams. Ports here; adapters are package-private.
 */
@NullMarked
package com.aurastream.intel.archive;

import org.jspecify.annotations.NullMarked;
