/**
 * Pictures as numbers: read, cut out, framed, scaled, written. Everything here is pure: the same pixels give the same pixels. What a
 * picture is for is unknown here.
 */
@NullMarked
package com.aurastream.generation.asset.picture;

import org.jspecify.annotations.NullMarked;
