/**
 * Words on a picture, in outlines of a font that comes with the program: a container may have no fonts, and those of two machines differ.
 */
@NullMarked
package com.aurastream.generation.asset.lettering;

import org.jspecify.annotations.NullMarked;
