/**
 * The coming two days as a plan: golden hours, niches, hooks, strategies and a headline, composed of other results and of the directory's
 * history. Pure: no Spring, no clock, no chance.
 */
@NullMarked
package com.aurastream.intel.analysis.playbook;

import org.jspecify.annotations.NullMarked;
