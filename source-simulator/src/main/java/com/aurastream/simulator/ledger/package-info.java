/** What each client spent, and the quota it spends from. */
@NullMarked
package com.aurastream.simulator.ledger;

import org.jspecify.annotations.NullMarked;
