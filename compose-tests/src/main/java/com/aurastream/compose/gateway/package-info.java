/**
 * The gateway as a client sees it: its routes, walked one by one and held to the contract that it publishes itself.
 */
@NullMarked
package com.aurastream.compose.gateway;

import org.jspecify.annotations.NullMarked;
