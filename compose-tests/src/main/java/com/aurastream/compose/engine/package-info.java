/**
 * Docker as a program on the path: what it says of containers, and what it is told to do with them.
 */
@NullMarked
package com.aurastream.compose.engine;

import org.jspecify.annotations.NullMarked;
