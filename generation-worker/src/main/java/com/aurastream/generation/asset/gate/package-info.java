/**
 * What a file has to pass before it is delivered: small rules, each for itself, that look at the file as it will be delivered and know
 * nothing of how it was made.
 */
@NullMarked
package com.aurastream.generation.asset.gate;

import org.jspecify.annotations.NullMarked;
