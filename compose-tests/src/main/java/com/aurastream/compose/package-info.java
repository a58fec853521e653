/**
 * The fleet in containers, seen from outside: brought up, used as its documentation says, broken, and taken down.
 */
@NullMarked
package com.aurastream.compose;

import org.jspecify.annotations.NullMarked;
