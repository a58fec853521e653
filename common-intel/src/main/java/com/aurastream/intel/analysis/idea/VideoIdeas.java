package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.title.Sufficiency;
import java.util.List;

/**
 * Up to five videos worth making, best opportunity first.
 *
 * @param sufficiency whether the game has enough videos; where it has and there are no ideas, no topic speaks for itself
 * @param candidates how many combinations of topic and format were weighed
 * @param ideas the ideas, of different topics
 */
public record VideoIdeas(Sufficiency sufficiency, int candidates, List<VideoIdea> ideas) {

    /** Copies the list. */
    public VideoIdeas {
        ideas = List.copyOf(ideas);
    }
}
