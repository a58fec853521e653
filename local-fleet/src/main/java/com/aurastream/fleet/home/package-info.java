/**
 * The data folder: what it holds, who may use it, and the processes that an earlier fleet left behind.
 */
@NullMarked
package com.aurastream.fleet.home;

import org.jspecify.annotations.NullMarked;
