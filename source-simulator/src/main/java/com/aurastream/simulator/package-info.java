/** YouTube and Twitch over HTTP: a simulated world or a replayed recording, with faults and a ledger. */
@NullMarked
package com.aurastream.simulator;

import org.jspecify.annotations.NullMarked;
