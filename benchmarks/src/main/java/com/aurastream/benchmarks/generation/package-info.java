/**
 * Orders of assets under fire: taken up by workers that are killed; and the accounts that say in the end what must be there.
 */
@NullMarked
package com.aurastream.benchmarks.generation;

import org.jspecify.annotations.NullMarked;
