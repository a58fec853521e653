/**
 * Finds a document's stored bytes: in Redis, else in PostgreSQL, else in memory; and the headers that go with them.
 */
@NullMarked
package com.aurastream.gateway.document;

import org.jspecify.annotations.NullMarked;
