/**
 * The routes of what is made on demand: orders of single assets and of packs, how they stand, their events as a stream, and the
 * files. It orders and reads; the pictures are made elsewhere.
 */
@NullMarked
package com.aurastream.gateway.generation;

import org.jspecify.annotations.NullMarked;
