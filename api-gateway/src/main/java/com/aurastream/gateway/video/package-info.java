/**
 * The videos that evidence ids stand for.
 */
@NullMarked
package com.aurastream.gateway.video;

import org.jspecify.annotations.NullMarked;
