/**
 * The verbs of the command line.
 */
@NullMarked
package com.aurastream.fleet.command;

import org.jspecify.annotations.NullMarked;
