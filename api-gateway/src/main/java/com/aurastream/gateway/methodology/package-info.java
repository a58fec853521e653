/**
 * How each number is made, as text that ships with the gateway.
 */
@NullMarked
package com.aurastream.gateway.methodology;

import org.jspecify.annotations.NullMarked;
