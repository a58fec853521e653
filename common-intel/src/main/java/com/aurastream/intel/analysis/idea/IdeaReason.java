package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.stats.Estimate;

/**
 * One thing that speaks for or against an idea.
 *
 * @param factor what it is
 * @param ratio the ratio that was found; 1 speaks neither for nor against
 * @param contribution what it adds to the logarithm of the odds that {@link VideoIdea#opportunity()} expresses
 */
public record IdeaReason(IdeaFactor factor, Estimate ratio, double contribution) {}
