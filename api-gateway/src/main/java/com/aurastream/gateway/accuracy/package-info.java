/**
 * How predictions have done. What is predicted and how it is graded is decided elsewhere.
 */
@NullMarked
package com.aurastream.gateway.accuracy;

import org.jspecify.annotations.NullMarked;
