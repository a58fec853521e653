package com.aurastream.playbook;

import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.runtime.JobReport.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was read of one game.
 *
 * @param facts what is known of it
 * @param inputs where that was read
 * @param gaps what was not there, or is not whole
 * @param freshUntil until when the stalest of the documents counts as fresh; absent without documents
 */
record GameReading(GameFacts facts, List<DocumentInput> inputs, List<String> gaps, Optional<Instant> freshUntil) {

    GameReading {
        inputs = List.copyOf(inputs);
        gaps = List.copyOf(gaps);
    }

    /** As the ledger shows it. */
    Item item() {
        long count = inputs.stream().mapToLong(DocumentInput::items).sum();
        return gaps.isEmpty()
                ? Item.done(facts.slug(), count)
                : Item.done(facts.slug(), count, String.join("; ", gaps));
    }
}
