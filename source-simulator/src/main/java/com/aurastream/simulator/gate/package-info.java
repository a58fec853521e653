/** What happens to a call before it is answered: who calls, what it costs, what goes wrong. */
@NullMarked
package com.aurastream.simulator.gate;

import org.jspecify.annotations.NullMarked;
